using System.Collections.Concurrent;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>The power goes off while behaviours are gathered and told: afterwards each is counted once, and the rollups are what the rows say.</summary>
public abstract class GatherKillTests(Engine engine)
{
    private const int Seed = 25, Clients = 4;
    private static readonly int Kills = LongRun.Of(3, 30);

    [Fact]
    public async Task Kills_in_the_middle_of_gathering_lose_nothing_and_count_nothing_twice()
    {
        await using EngineDatabase? database = engine == Engine.Sqlite ? null : await engine.CreateAsync();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(
            new() { Database = database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        await using AppProcess running = app;
        string key = world.Merchants[0].ApiKey, coupon = await OutAsync(app, key);
        ConcurrentDictionary<string, byte> told = new();
        Random random = new(Seed);
        for (int kill = 0; kill < Kills; kill++)
        {
            using CancellationTokenSource dark = new();
            Task[] all = [.. Enumerable.Range(0, Clients).Select(client => ActAsync(app, key, coupon, $"{kill}-{client}", told, dark.Token))];
            await Task.Delay(random.Next(1_800, 3_600));
            await app.Kill9Async();
            await dark.CancelAsync();
            await Task.WhenAll(all);
            await app.StartAgainAsync();
        }
        Tables tables = new(engine, app);
        await Wait.UntilAsync(async () => Convert.ToInt64(await tables.DoAsync("SELECT (SELECT count(*) FROM coupons_piece) "
            + "- (SELECT count(*) FROM operations_stored_behaviour WHERE kind = 'claimed')"), System.Globalization.CultureInfo.InvariantCulture) == 0);
        long kept = Convert.ToInt64(await tables.DoAsync("SELECT count(*) FROM operations_stored_behaviour WHERE kind = 'visited'"),
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(told.Count > Kills && kept >= told.Count, $"{told.Count} acknowledged, {kept} kept");
        using ApiClient api = new(app.BaseAddress);
        string administrator = world.Staff.First(member => member.Role == "administrator").ApiKey!, merchant = await MerchantAsync(tables);
        Answer rebuilt = (await api.PostAsync(administrator, "api/v1/events/rebuild", new { merchant })).Is(200);
        Assert.Equal((0, 0), (rebuilt.Json.GetProperty("days").GetInt32(), rebuilt.Json.GetProperty("arrivals").GetInt32()));
        await app.AssertSoundAsync();
        Figure.Report($"gather-kills.lost.{engine.Provider.ToLowerInvariant()}", 0, "events", floor: 0, goal: 0, seed: Seed);
    }

    private static async Task<string> MerchantAsync(Tables tables) => MerchantWorkbench.Platform.Kernel.Ids.Text(Convert.ToInt64(
        await tables.DoAsync("SELECT merchant_id FROM operations_guest_book ORDER BY guests DESC LIMIT 1"), System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<string> OutAsync(AppProcess app, string key)
    {
        using ApiClient api = new(app.BaseAddress);
        string id = (await api.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff(("total", 1_000_000)))).Is(201).Text("id");
        (await api.PostAsync(key, $"api/v1/coupons/{id}/submit")).Is(200);
        return id;
    }

    /// <summary>One client, until it gets dark: somebody claims, and his visit is told.</summary>
    private static async Task ActAsync(AppProcess app, string key, string coupon, string name, ConcurrentDictionary<string, byte> told, CancellationToken dark)
    {
        using ApiClient api = new(app.BaseAddress);
        for (int step = 0; !dark.IsCancellationRequested; step++)
            try
            {
                string shopper = $"{name}-{step}", at = $"{DateTime.UtcNow:yyyy-MM-dd'T'HH:mm:ss'Z'}";
                await api.PostAsync(key, $"api/v1/coupons/{coupon}/claims", new { shopper });
                if ((await api.PostAsync(key, "api/v1/events", new { events = new[] { new { id = shopper, kind = "visited", shopper, at } } })).Status == 200)
                    told.TryAdd(shopper, 0);
            }
            catch (HttpRequestException)
            {
                return; // It is dark.
            }
    }
}

[Trait(Kinds.Trait, Kinds.Process)]
public sealed class GatherKillOnSqliteTests() : GatherKillTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class GatherKillOnPostgreSqlTests() : GatherKillTests(Engine.PostgreSql);
