using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Screens.Merchant;

/// <summary>The till's forms as a phone at the counter sends them, on both databases.</summary>
public abstract class TillPageTests(RunningApi api)
{
    private SeedFile.Merchant Merchant => api.World.Merchants[0];

    private string Till => $"/b/{Merchant.ShortName}/redeem";

    [Fact]
    public async Task A_code_is_looked_up_redeemed_and_taken_back()
    {
        string code = (await api.ClaimedAsync(api.Key, await api.OutAsync(api.Key))).Text("code");
        FormVisitor cashier = new(api.App);
        SeedFile.Member person = Merchant.Users.Single(user => user.Role == "cashier");
        await cashier.SignInAsync(person.Email, person.Password);

        string good = await (await SendAsync("Code", ("Code", code))).Content.ReadAsStringAsync();
        Assert.Contains("name=\"Sent.Order\"", good, StringComparison.Ordinal);
        string done = (await SendAsync("Order", ("Code", code), ("Order", "38"))).Headers.Location!.OriginalString;
        string redemption = done.Split("done=")[1];
        string asked = await cashier.TextAsync($"{Till}?undo={redemption}");
        Assert.Contains("name=\"Sent.Reason\"", asked, StringComparison.Ordinal);
        string undone = (await SendAsync("Undo", ("Redemption", redemption), ("Reason", "打错了"))).Headers.Location!.OriginalString;
        Assert.Contains("undone=" + redemption, undone, StringComparison.Ordinal);

        Task<HttpResponseMessage> SendAsync(string step, params (string Field, string Value)[] fields) => cashier.PostAsync(Till, Till,
            new(fields.Select(field => KeyValuePair.Create("Sent." + field.Field, field.Value)))
            {
                ["_handler"] = "till", ["Sent.Step"] = step, ["Sent.Shop"] = api.Shop, ["Sent.Key"] = Guid.NewGuid().ToString("N"),
            });
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class TillPageOnSqliteTests(ApiOnSqlite api) : TillPageTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class TillPageOnPostgreSqlTests(ApiOnPostgreSql api) : TillPageTests(api);
