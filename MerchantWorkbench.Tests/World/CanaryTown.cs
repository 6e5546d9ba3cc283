using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using static MerchantWorkbench.Tests.World.Canary;

namespace MerchantWorkbench.Tests.World;

/// <summary>The real program with two merchants full of canaries, and everybody who could look for them. At the end its books must be clean.</summary>
public abstract class CanaryTown(Engine engine) : IAsyncLifetime
{
    private EngineDatabase? database;
    private AppProcess? app;
    private ApiClient? api;
    private SeedFile? world;

    /// <summary>One merchant: what its things are called, and the words that stand in them.</summary>
    /// <param name="Things">Ids by what they are of.</param>
    public sealed record Side(SeedFile.Merchant Merchant, long Id, IReadOnlyDictionary<string, string> Things, IReadOnlyList<Canary> Canaries)
    {
        public SeedFile.Member Member(string role) => Merchant.Users.Single(user => user.Role == role);
    }

    /// <summary>Somebody with a browser.</summary>
    /// <param name="Role">At the first merchant or at the platform; null for the street.</param>
    /// <param name="Token">Makes this person's forms genuine.</param>
    public sealed record Principal(string Name, Role? Role, FormVisitor Visitor, string Token)
    {
        public bool IsStaff => Role is { } role && Roles.AtPlatform.Contains(role);

        public bool IsMember => Role is { } role && Roles.AtMerchant.Contains(role);
    }

    public Engine Engine => engine;

    public AppProcess App => app!;

    /// <summary>The merchant the principals work for.</summary>
    public Side Own { get; private set; } = null!;

    /// <summary>The other one, which is none of their business.</summary>
    public Side Other { get; private set; } = null!;

    public Tables Tables { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        database = engine == Engine.Sqlite ? null : await engine.CreateAsync();
        (app, world) = await AppProcess.StartSeededAsync(new() { Database = database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        api = new ApiClient(app.BaseAddress);
        Tables = new Tables(engine, app);
        Own = await PlantAsync(world.Merchants[0]);
        Other = await PlantAsync(world.Merchants[1]);
    }

    public async Task DisposeAsync()
    {
        (int exit, string said, _) = await App.RunAsync("verify");
        await App.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        api!.Dispose();
        Assert.True(exit == 0, said);
    }

    /// <summary>Nobody, a shopper, the first merchant's people, staff: each with a new browser.</summary>
    public async Task<IReadOnlyList<Principal>> PrincipalsAsync()
    {
        List<Principal> all = [await ArriveAsync("nobody", null, _ => Task.CompletedTask)];
        all.Add(await ArriveAsync("shopper", null, async visitor => (await visitor.GetAsync("/m/enter?token=" + world!.Shoppers[7].Token)).Dispose()));
        foreach (SeedFile.Member person in Own.Merchant.Users.Concat(world!.Staff.Skip(1))) all.Add(await SignedInAsync(person));
        return all;
    }

    /// <summary>Somebody signed in.</summary>
    public Task<Principal> SignedInAsync(SeedFile.Member person) =>
        ArriveAsync(person.Role, Enum.Parse<Role>(person.Role, ignoreCase: true), visitor => visitor.SignInAsync(person.Email, person.Password));

    private async Task<Principal> ArriveAsync(string name, Role? role, Func<FormVisitor, Task> enter)
    {
        FormVisitor visitor = new(App);
        await enter(visitor);
        return new Principal(name, role, visitor, await visitor.TokenAsync("/account/sign-in"));
    }

    private async Task<Side> PlantAsync(SeedFile.Merchant merchant)
    {
        List<Canary> canaries = [];
        Dictionary<string, string> things = [];
        long id = Convert.ToInt64(await Tables.DoAsync("SELECT id FROM tenancy_merchant WHERE short_name = @name", ("@name", merchant.ShortName)),
            CultureInfo.InvariantCulture);
        await RenameAsync(merchant, id, Hide);
        await DesignAsync(merchant.ApiKey, things, Hide);
        await ClaimAsync(merchant, things, canaries, Hide);
        await UploadAsync(merchant, things, Hide);
        await PostAsync(merchant.ApiKey, things, Hide);
        await Tables.CalmAsync(id);
        return new Side(merchant, id, things, canaries);

        string Hide(string place, Reach ring)
        {
            canaries.Add(In(place, ring));
            return canaries[^1].Word;
        }
    }

    private async Task RenameAsync(SeedFile.Merchant merchant, long id, Func<string, Reach, string> hide)
    {
        await Tables.DoAsync("UPDATE tenancy_merchant SET name = @name, about = @about WHERE id = @id",
            ("@name", hide("merchant's name", Reach.Street)), ("@about", hide("merchant's text", Reach.Street)), ("@id", id));
        foreach (SeedFile.Shop shop in merchant.Shops)
            await Tables.DoAsync("UPDATE tenancy_shop SET name = @name, address = @address WHERE id = @id",
                ("@name", hide("shop's name", Reach.Street)), ("@address", hide("shop's address", Reach.Street)), ("@id", Ids.Parse(shop.Id)));
        foreach (SeedFile.Member person in merchant.Users)
            await Tables.DoAsync("UPDATE identity_person SET name = @name WHERE email = @email",
                ("@name", hide(person.Role + "'s name", person.Role == "owner" ? Reach.Staff : Reach.Own)), ("@email", person.Email));
        await Tables.DoAsync("UPDATE identity_api_key SET name = @name WHERE merchant_id = @id", ("@name", hide("key's name", Reach.Own)), ("@id", id));
    }

    private async Task DesignAsync(string key, Dictionary<string, string> things, Func<string, Reach, string> hide)
    {
        things["running"] = await DraftAsync(key, "running", hide, Reach.Street);
        things["draft"] = await DraftAsync(key, "draft", hide, Reach.Own);
        things["waiting"] = await DraftAsync(key, "waiting", hide, Reach.Staff, ("layers", new[] { "public" }));
        things["uploaded"] = await DraftAsync(key, "uploaded", hide, Reach.Own, ("codeMode", "uploaded"));
        foreach (string handed in (string[])["running", "waiting"]) (await api!.PostAsync(key, $"api/v1/coupons/{things[handed]}/submit")).Is(200);
        things["review"] = await IdAsync("SELECT id FROM reviews_review WHERE subject_id = @id ORDER BY id DESC", things["waiting"]);
    }

    private async Task<string> DraftAsync(
        string key, string which, Func<string, Reach, string> hide, Reach ring, params (string Field, object? Value)[] more) =>
        (await api!.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff(
            [("name", hide($"{which} coupon's name", ring)), ("description", hide($"{which} coupon's text", ring)), .. more]))).Is(201).Text("id");

    private async Task ClaimAsync(SeedFile.Merchant merchant, Dictionary<string, string> things, List<Canary> canaries, Func<string, Reach, string> hide)
    {
        Answer[] pieces = new Answer[2];
        for (int at = 0; at < pieces.Length; at++)
        {
            var holder = new { shopper = hide("holder", Reach.Own) };
            pieces[at] = (await api!.PostAsync(merchant.ApiKey, $"api/v1/coupons/{things["running"]}/claims", holder)).Is(201);
            canaries.Add(new(pieces[at].Text("code"), "piece's code", Reach.Own));
        }
        (things["piece"], things["code"], things["shop"]) = (pieces[0].Text("id"), pieces[0].Text("code"), merchant.Shops[0].Id);
        var order = new { code = pieces[1].Text("code"), shopId = merchant.Shops[0].Id, orderFen = 3_000, orderNo = hide("order's number", Reach.Own) };
        things["redemption"] = (await api!.PostAsync(merchant.ApiKey, "api/v1/redemptions", order)).Is(201).Text("id");
    }

    /// <summary>By hand, as only a person can: a list of codes of which one is twice, a picture, and a video that is on its way.</summary>
    private async Task UploadAsync(SeedFile.Merchant merchant, Dictionary<string, string> things, Func<string, Reach, string> hide)
    {
        Principal owner = await SignedInAsync(merchant.Users.Single(user => user.Role == "owner"));
        string code = hide("uploaded code", Reach.Own), root = $"/b/{merchant.ShortName}/coupons";
        using HttpResponseMessage codes = await owner.Visitor.PostContentAsync($"{root}/{things["uploaded"]}/codes",
            Form(owner, [], ("codes", $"{code}\n{code}\n", false)));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, codes.StatusCode);
        things["import"] = await IdAsync("SELECT id FROM coupons_code_import WHERE coupon_id = @id", things["uploaded"]);
        using HttpResponseMessage picture = await owner.Visitor.PostContentAsync($"{root}/pictures", Form(owner, [], ("picture", "", true)));
        things["picture"] = JsonDocument.Parse(await picture.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
        using HttpResponseMessage video = await owner.Visitor.PostContentAsync(
            $"/b/{merchant.ShortName}/life/videos", Form(owner, [], ("bytes", "100", false)));
        things["video"] = JsonDocument.Parse(await video.Content.ReadAsStringAsync()).RootElement.GetProperty("upload").GetString()!;
    }

    /// <summary>A post that is live, one in the reviewer's hands, and one that is being written.</summary>
    private async Task PostAsync(string key, Dictionary<string, string> things, Func<string, Reach, string> hide)
    {
        things["post"] = await WriteAsync(key, things, hide("live post's text", Reach.Street), ("coupon", things["running"]));
        things["waiting post"] = await WriteAsync(key, things, hide("waiting post's text", Reach.Staff));
        things["post's draft"] = await WriteAsync(key, things, hide("post's draft", Reach.Own));
        foreach (string handed in (string[])["post", "waiting post"]) (await api!.PostAsync(key, $"api/v1/posts/{things[handed]}/submit")).Is(200);
        string review = await IdAsync("SELECT id FROM reviews_review WHERE subject_id = @id", things["post"]);
        (await api!.PostAsync(world!.Reviewer, $"api/v1/reviews/{review}/decision", new { verdict = "approve" })).Is(200);
    }

    private async Task<string> WriteAsync(string key, Dictionary<string, string> things, string text, params (string Field, object? Value)[] more) =>
        (await api!.PostAsync(key, "api/v1/posts", PostingBody.Of(text, [things["picture"]], more))).Is(201).Text("id");

    /// <summary>A form in parts, with this person's token; a file is the smallest picture there is.</summary>
    internal static MultipartFormDataContent Form(
        Principal sender, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Text, bool IsFile)[] parts)
    {
        MultipartFormDataContent form = new() { { new StringContent(sender.Token), FormVisitor.TokenField } };
        foreach ((string name, string value) in fields) form.Add(new StringContent(value), name);
        foreach ((string name, string text, bool isFile) in parts)
            if (isFile) form.Add(new ByteArrayContent(Dot.Png) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, name, "dot.png");
            else form.Add(new StringContent(text, Encoding.UTF8), name);
        return form;
    }

    private async Task<string> IdAsync(string sql, string about) =>
        Ids.Text(Convert.ToInt64(await Tables.DoAsync(sql, ("@id", Ids.Parse(about))), CultureInfo.InvariantCulture));
}

/// <summary>On SQLite.</summary>
public sealed class CanaryTownOnSqlite() : CanaryTown(Engine.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class CanaryTownOnPostgreSql() : CanaryTown(Engine.PostgreSql);
