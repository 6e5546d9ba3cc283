namespace MerchantWorkbench.Tests.World;

/// <summary>
/// One running program in the small world, or several copies side by side, for all tests of the API on one database. At the end its books
/// must be clean.
/// </summary>
public abstract class RunningApi(Engine engine, int copies = 1) : IAsyncLifetime
{
    private readonly List<AppProcess> others = [];
    private readonly List<ApiClient> doors = [];
    private EngineDatabase? database;
    private AppProcess? app;
    private SeedFile? world;
    private int weeks;

    public Engine Engine => engine;

    /// <summary>The world's name in a figure.</summary>
    public string Label => engine.Provider.ToLowerInvariant() + (copies > 1 ? $"-{copies}-copies" : "");

    public AppProcess App => app!;

    public SeedFile World => world!;

    public ApiClient Api => doors[0];

    /// <summary>The copies in turn: who asks the second time asks another one.</summary>
    public ApiClient At(int number) => doors[number % doors.Count];

    /// <summary>The first merchant's key.</summary>
    public string Key => World.Merchants[0].ApiKey;

    /// <summary>The other merchant's key.</summary>
    public string OtherKey => World.Merchants[1].ApiKey;

    /// <summary>The key of somebody who writes plans.</summary>
    public string Administrator => World.Staff.First(member => member.Role == "administrator").ApiKey!;

    public string Shop => World.Merchants[0].Shops[0].Id;

    public string OtherMerchantsShop => World.Merchants[1].Shops[0].Id;

    public string Shopper(int number) => World.Shoppers[number].Token;

    public async Task InitializeAsync()
    {
        database = engine == Engine.Sqlite ? null : await engine.CreateAsync();
        AppSetup setup = new() { Database = database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } };
        (app, world) = await AppProcess.StartSeededAsync(setup);
        for (int more = 1; more < copies; more++) others.Add(await AppProcess.StartAsync(setup));
        doors.AddRange(others.Prepend(app).Select(copy => new ApiClient(copy.BaseAddress)));
    }

    public async Task DisposeAsync()
    {
        (int exit, string said, _) = await App.RunAsync("verify");
        foreach (AppProcess copy in others.Prepend(App)) await copy.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        doors.ForEach(door => door.Dispose());
        Assert.True(exit == 0, said);
        Assert.Empty(doors.SelectMany(door => door.Failures));
    }

    /// <summary>A picture that the first merchant's owner, or the other's, uploaded in the workbench.</summary>
    public async Task<string> PictureAsync(int merchant = 0)
    {
        SeedFile.Merchant of = World.Merchants[merchant];
        FormVisitor owner = new(App);
        SeedFile.Member person = of.Users.Single(user => user.Role == "owner");
        await owner.SignInAsync(person.Email, person.Password);
        return await owner.SendPictureAsync($"/b/{of.ShortName}/life/pictures");
    }

    /// <summary>A post that was written, handed in and approved.</summary>
    public async Task<string> LiveAsync(int merchant, string text, params (string Field, object? Value)[] more)
    {
        string key = World.Merchants[merchant].ApiKey;
        string id = (await Api.PostAsync(key, "api/v1/posts", PostingBody.Of(text, [await PictureAsync(merchant)], more))).Is(201).Text("id");
        (await Api.PostAsync(key, $"api/v1/posts/{id}/submit")).Is(200);
        (await Api.PostAsync(World.Reviewer, $"api/v1/reviews/{await ReviewAsync(id)}/decision", new { verdict = "approve" })).Is(200);
        return id;
    }

    /// <summary>A free placement of a merchant's shop on the recommended card, approved and running; its id.</summary>
    public async Task<string> PlacedAsync(int merchant, string title)
    {
        string key = World.Merchants[merchant].ApiKey, id = (await Api.PostAsync(key, "api/v1/placements", PlacementBody(title))).Is(201).Text("id");
        (await Api.PostAsync(key, $"api/v1/placements/{id}/submit")).Is(200);
        (await Api.PostAsync(World.Reviewer, $"api/v1/reviews/{await ReviewAsync(id)}/decision", new { verdict = "approve" })).Is(200);
        return id;
    }

    /// <summary>A festival that is published, runs, and can be signed up for; its id.</summary>
    public async Task<string> FestivalAsync(bool publish = true)
    {
        string id = (await Api.PostAsync(Administrator, "api/v1/festival-plans", PlanBody())).Is(201).Text("id");
        if (publish) (await Api.PostAsync(Administrator, $"api/v1/festival-plans/{id}/publish", new { version = 1 })).Is(200);
        return id;
    }

    /// <summary>A merchant's sign-up for a festival of its own, approved; its id.</summary>
    public async Task<string> SignedUpAsync(int merchant, string title)
    {
        string key = World.Merchants[merchant].ApiKey, coupon = await OutAsync(key, ("layers", new[] { "public" }));
        (await Api.PostAsync(World.Reviewer, $"api/v1/reviews/{await ReviewAsync(coupon)}/decision", new { verdict = "approve" })).Is(200);
        string id = (await Api.PostAsync(key, $"api/v1/festivals/{await FestivalAsync()}/sign-up", new { revision = 0, coupons = new[] { coupon }, title }))
            .Is(200).Text("id");
        (await Api.PostAsync(World.Reviewer, $"api/v1/reviews/{await ReviewAsync(id)}/decision", new { verdict = "approve" })).Is(200);
        return id;
    }

    /// <summary>Words of a festival for the days around today.</summary>
    public static object PlanBody()
    {
        DateTime today = DateTime.UtcNow.AddHours(8).Date;
        return new
        {
            nameZh = "双 12", nameEn = "Double 12", aboutZh = "一年一次", aboutEn = "Once a year", signUpFrom = $"{today.AddDays(-1):yyyy-MM-dd}",
            signUpUntil = $"{today.AddDays(5):yyyy-MM-dd}", from = $"{today.AddDays(-1):yyyy-MM-dd}", until = $"{today.AddDays(7):yyyy-MM-dd}",
            places = 50, honourDays = 3, rules = new[] { new { kind = "stock", least = 10 } },
        };
    }

    /// <summary>Words of a free placement for the next days.</summary>
    public static object PlacementBody(string title)
    {
        DateTime today = DateTime.UtcNow.AddHours(8).Date;
        return new
        {
            goal = "visit", kind = "shop", slots = new[] { "recommended_card" }, title,
            from = $"{today.AddDays(-1):yyyy-MM-dd}", until = $"{today.AddDays(7):yyyy-MM-dd}",
        };
    }

    /// <summary>What was broadcast so far, by whichever test, went out in another week: there is room for all of a week's again.</summary>
    public async Task NewWeekAsync()
    {
        weeks++;
        Tables tables = new(Engine, App);
        foreach (string table in new[] { "life_account_broadcast", "life_account_broadcast_week" })
            await tables.DoAsync($"UPDATE {table} SET week = '{new DateOnly(2020, 1, 6).AddDays(7 * weeks):yyyy-MM-dd}' WHERE week >= '2026-01-01'");
    }

    /// <summary>The open review of a thing.</summary>
    public async Task<string> ReviewAsync(string subject) =>
        (await Api.GetAsync(World.Reviewer, "api/v1/reviews?limit=100")).Json.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("subjectId").GetString() == subject).GetProperty("id").GetString()!;

    /// <summary>A coupon that was created and submitted.</summary>
    public async Task<string> OutAsync(string key, params (string Field, object? Value)[] more)
    {
        string id = (await Api.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff(more))).Is(201).Text("id");
        (await Api.PostAsync(key, $"api/v1/coupons/{id}/submit")).Is(200);
        return id;
    }

    /// <summary>A piece of it in somebody's hand.</summary>
    public async Task<Answer> ClaimedAsync(string key, string coupon, string person = "一号会员", int at = 0) =>
        (await At(at).PostAsync(key, $"api/v1/coupons/{coupon}/claims", new { shopper = person })).Is(201);

    public Task<Answer> RedeemAsync(string key, string code, long orderFen = 3000, string? retry = null, int at = 0) =>
        At(at).PostAsync(key, "api/v1/redemptions", new { code, shopId = Shop, orderFen }, retry);
}

/// <summary>On SQLite.</summary>
public sealed class ApiOnSqlite() : RunningApi(Engine.Sqlite)
{
    public const string Name = "The API on SQLite";
}

/// <summary>On PostgreSQL.</summary>
public sealed class ApiOnPostgreSql() : RunningApi(Engine.PostgreSql)
{
    public const string Name = "The API on PostgreSQL";
}

/// <summary>Two copies of the program on one PostgreSQL database.</summary>
public sealed class ApiOnTwoCopies() : RunningApi(Engine.PostgreSql, copies: 2)
{
    public const string Name = "The API on two copies";
}

[CollectionDefinition(ApiOnSqlite.Name)]
public sealed class OneApiOnSqlite : ICollectionFixture<ApiOnSqlite>;

[CollectionDefinition(ApiOnPostgreSql.Name)]
public sealed class OneApiOnPostgreSql : ICollectionFixture<ApiOnPostgreSql>;

[CollectionDefinition(ApiOnTwoCopies.Name)]
public sealed class OneApiOnTwoCopies : ICollectionFixture<ApiOnTwoCopies>;
