using System.Net;
using System.Text.RegularExpressions;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Sites.Account;

/// <summary>The sign-in page as a stranger on the network meets it.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed partial class SignInTests(SignInTests.Town town) : IClassFixture<SignInTests.Town>
{
    private const string Page = "/account/sign-in", Password = "correct horse";

    [Fact]
    public async Task A_right_password_leads_on_and_the_cookie_is_for_the_server_alone()
    {
        using HttpResponseMessage answer = await TryAsync(new FormVisitor(town.App), "ada@platform.test", Password, "?back=%2Faccount");

        Assert.Equal((HttpStatusCode.Redirect, "/account"), (answer.StatusCode, Path(answer)));
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), one => one.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/ok\r\nX: 1")]
    public async Task The_way_back_never_leaves_this_site(string back)
    {
        using HttpResponseMessage answer = await TryAsync(new FormVisitor(town.App), "ada@platform.test", Password, "?back=" + Uri.EscapeDataString(back));

        Assert.Equal("/account/merchants", Path(answer));
        Assert.Equal(town.App.BaseAddress.Authority, new Uri(town.App.BaseAddress, answer.Headers.Location!).Authority);
    }

    [Fact]
    public async Task Known_and_unknown_names_hear_the_same_and_are_locked_alike()
    {
        string[] known = await BodiesAsync("locked@platform.test"), unknown = await BodiesAsync("nobody@platform.test");

        Assert.Equal(known, unknown);
        Assert.NotEqual(known[0], known[^1]);
        using HttpResponseMessage right = await TryAsync(new FormVisitor(town.App), "locked@platform.test", Password);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("/account/sign-out")]
    [InlineData("/account/sign-out-everywhere")]
    public async Task Without_the_forms_token_nothing_is_done(string path)
    {
        FormVisitor visitor = new(town.App);
        using HttpResponseMessage answer = await visitor.PostRawAsync(
            path, new() { ["_handler"] = "sign-in", ["Email"] = "ada@platform.test", ["Password"] = Password });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(one => one.StartsWith("session=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_devices()
    {
        FormVisitor one = new(town.App), other = new(town.App);
        foreach (FormVisitor visitor in new[] { one, other }) (await TryAsync(visitor, "bo@platform.test", Password)).Dispose();
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/account")).StatusCode);
        (await one.PostAsync("/account", "/account/sign-out-everywhere", [])).Dispose();

        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await one.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Without_the_demo_there_is_neither_card_nor_address()
    {
        FormVisitor visitor = new(town.App);
        foreach (string path in new[] { "/", Page }) Assert.DoesNotContain("account/demo", await visitor.TextAsync(path), StringComparison.Ordinal);
        using HttpResponseMessage answer = await visitor.PostAsync(Page, "/account/demo", new() { ["person"] = "1" });

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }

    private async Task<string[]> BodiesAsync(string email)
    {
        FormVisitor visitor = new(town.App);
        List<string> bodies = [];
        for (int number = 0; number < 6; number++)
        {
            using HttpResponseMessage answer = await TryAsync(visitor, email, "wrong password");
            string body = Changing().Replace(await answer.Content.ReadAsStringAsync(), "").Replace(email, "", StringComparison.Ordinal);
            bodies.Add($"{(int)answer.StatusCode} {body}");
        }
        return [.. bodies];
    }

    private static Task<HttpResponseMessage> TryAsync(FormVisitor visitor, string email, string password, string query = "") =>
        visitor.PostAsync(Page + query, Page + query, new() { ["_handler"] = "sign-in", ["Email"] = email, ["Password"] = password });

    private string Path(HttpResponseMessage answer) => new Uri(town.App.BaseAddress, answer.Headers.Location!).PathAndQuery;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--Blazor.*?-->", RegexOptions.Singleline)]
    private static partial Regex Changing();

    /// <summary>The program on a planted database, with three more people who have a password.</summary>
    public sealed class Town : IAsyncLifetime
    {
        private SmallWorld world = null!;

        public AppProcess App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            world = await SmallWorld.CreateAsync(Engine.Sqlite);
            await world.InTablesAsync(db =>
            {
                foreach (string name in new[] { "ada", "bo", "locked" })
                    db.Add(world.Get<Passwords>().NewPerson(Ids.New(), name, name + "@platform.test", Password));
                return Task.FromResult(0);
            });
            App = await AppProcess.StartAsync(new() { Database = world.Database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        }

        public async Task DisposeAsync()
        {
            await App.DisposeAsync();
            await world.DisposeAsync();
        }
    }
}
