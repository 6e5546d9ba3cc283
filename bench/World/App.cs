using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MerchantWorkbench.Bench.Load;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MerchantWorkbench.Bench.World;

/// <summary>The real program in a process of its own, used only from outside: its commands, its settings, its API.</summary>
internal sealed class App : IAsyncDisposable
{
    private readonly string dll, folder;
    private readonly string? postgres;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly int port = Tool.FreePort();
    private Child? child;
    private JsonElement world;

    private App(string dll, string folder, string? postgres) => (this.dll, this.folder, this.postgres) = (dll, folder, postgres);

    public IPEndPoint Endpoint => new(IPAddress.Loopback, port);

    public int Id => child!.Id;

    /// <summary>Folder of its database.</summary>
    public string Folder => folder;

    public string Key => world.GetProperty("merchants")[0].GetProperty("apiKey").GetString()!;

    public string Shop => world.GetProperty("merchants")[0].GetProperty("shops")[0].GetProperty("id").GetString()!;

    /// <summary>Good answers heard so far, by which the books are judged; copies on one database share one ledger.</summary>
    public Ledger Ledger { get; private init; } = new();

    /// <summary>Codes of its pieces that are not yet redeemed.</summary>
    public CodePool Codes { get; } = new();

    public Numbers Numbers { get; private init; } = new();

    /// <summary>From the latest start to the first "ready".</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <summary>On an empty database: seeded, started, ready.</summary>
    /// <param name="postgres">Connection string; null for SQLite in the folder.</param>
    public static async Task<App> StartAsync(string dll, string folder, string? postgres = null)
    {
        App app = new(dll, Directory.CreateDirectory(folder).FullName, postgres);
        string file = Path.Combine(app.folder, "world.json");
        await using (Child seed = app.Launch("seed", "--profile", "acceptance", "--seed", "1", "--out", file)) await seed.HearAsync();
        app.world = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement;
        await app.StartAgainAsync();
        return app;
    }

    /// <summary>One more copy of the program on the same PostgreSQL.</summary>
    public async Task<App> CopyAsync()
    {
        App copy = new(dll, Directory.CreateDirectory(folder + "-copy").FullName, postgres) { world = world, Ledger = Ledger, Numbers = Numbers };
        await copy.StartAgainAsync();
        return copy;
    }

    public async Task StartAgainAsync()
    {
        child = Launch();
        TimeToReady = await child.ReadyAsync(new Uri($"http://{Endpoint}/health/ready"), TimeSpan.FromMinutes(3));
    }

    public async Task StopAsync()
    {
        await child!.TermAsync();
        await child.DisposeAsync();
        child = null;
    }

    /// <summary>A coupon of 5 yuan off that runs now and gives one piece a person.</summary>
    public async Task<string> CouponAsync(int total = 10_000_000, string codeMode = "generated")
    {
        static string At(double hours) => DateTime.UtcNow.AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        object body = new
        {
            name = "第一碗面", kind = "money_off", total, claimFrom = At(-1), claimUntil = At(48), validity = new { daysAfterClaim = 7 },
            layers = new[] { "own" }, codeMode, amountFen = 500, thresholdFen = 3000,
        };
        string id = (await PostAsync("coupons", body)).GetProperty("id").GetString()!;
        await PostAsync($"coupons/{id}/submit", new { });
        return id;
    }

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"http://{Endpoint}/api/v1/{path}") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Key);
        using HttpResponseMessage answer = await http.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{path}: {text}");
    }

    public RequestText ClaimText(string coupon) => new($"/api/v1/coupons/{coupon}/claims", Key, $"{{\"shopper\":\"{RequestText.Person}\"}}");

    public RequestText RedeemText() => new("/api/v1/redemptions", Key, $"{{\"code\":\"{RequestText.Code}\",\"shopId\":\"{Shop}\",\"orderFen\":3000}}");

    /// <summary>Null when granted answers, counters and rows agree; else what each says.</summary>
    public async Task<string?> WhatIsWrongInBooksAsync()
    {
        await using DbConnection connection = Connect();
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT coalesce(sum(claimed), 0), coalesce(sum(redeemed), 0), (SELECT count(*) FROM coupons_piece), (SELECT count(*) FROM coupons_redemption)
            FROM coupons_coupon
            """;
        await using DbDataReader row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        (long claimed, long redeemed, long pieces, long redemptions) = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
        return (claimed, pieces, redeemed, redemptions) == (Ledger.Claims, Ledger.Claims, Ledger.Redemptions, Ledger.Redemptions) ? null
            : $"claims: {Ledger.Claims} answers, {claimed} counted, {pieces} rows; "
            + $"redemptions: {Ledger.Redemptions} answers, {redeemed} counted, {redemptions} rows";
    }

    /// <summary>Null when <c>verify</c> finds every invariant sound; else what it says.</summary>
    public async Task<string?> WhatVerifyFindsAsync()
    {
        string[] settings = [.. Settings().Select(setting => $"{setting.Key}={setting.Value}")];
        (int exit, string said) = await Tool.TryAsync("env", [.. settings, "dotnet", dll, "verify"]);
        return exit == 0 ? null : $"verify ended with {exit}:\n{said}";
    }

    /// <summary>A connection of the bench's own, for filling and for looking.</summary>
    public DbConnection Connect() =>
        postgres is null ? new SqliteConnection($"Data Source={Path.Combine(folder, "workbench.db")};Pooling=False") : new NpgsqlConnection(postgres);

    public async ValueTask DisposeAsync()
    {
        if (child is not null) await child.DisposeAsync();
        http.Dispose();
    }

    private Child Launch(params string[] words) => Child.Start(dll, Settings(), words);

    private Dictionary<string, string> Settings()
    {
        Dictionary<string, string> settings = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = $"http://{Endpoint}",
            ["Workbench__DataDirectory"] = folder,
            ["Workbench__RateLimits__Enabled"] = "false",
        };
        if (postgres is null) return settings;
        settings["Workbench__Database__Provider"] = "PostgreSql";
        settings["Workbench__Database__ConnectionString"] = postgres;
        return settings;
    }
}

/// <summary>What the callers of one database were promised.</summary>
internal sealed class Ledger
{
    private long claims, redemptions;

    public long Claims => Interlocked.Read(ref claims);

    public long Redemptions => Interlocked.Read(ref redemptions);

    public void Add(long moreClaims, long moreRedemptions)
    {
        Interlocked.Add(ref claims, moreClaims);
        Interlocked.Add(ref redemptions, moreRedemptions);
    }
}
