using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>The power goes off: whatever was acknowledged is there, whatever is sent again happens once.</summary>
public abstract class KillTests(Engine engine)
{
    private const int Kills = 10, Clients = 8;

    [Fact]
    public async Task Ten_kills_while_claims_run_lose_nothing_that_was_acknowledged()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup(database));
        await using AppProcess running = app;
        string key = world.Merchants[0].ApiKey, coupon = await OutAsync(app, key);
        OutcomeLog log = new(() => app.BaseAddress, key, $"api/v1/coupons/{coupon}/claims");
        Random random = new(7);
        double slowest = 0;
        int next = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using CancellationTokenSource dark = new();
            using ApiClient api = new(app.BaseAddress);
            Task[] clients = [.. Enumerable.Range(0, Clients).Select(async _ =>
            {
                while (!dark.IsCancellationRequested && await log.AskAsync(api, $"person-{Interlocked.Increment(ref next)}"))
                {
                    // The next one at once, until the line breaks.
                }
            })];
            await Task.Delay(random.Next(150, 700));
            await app.Kill9Async();
            await dark.CancelAsync();
            await Task.WhenAll(clients);
            await app.StartAgainAsync();
            slowest = Math.Max(slowest, app.TimeToReady.TotalSeconds);
        }
        int unknown = log.Unknown.Count;
        foreach (string person in log.Unknown) await log.AskAsync(person);

        Assert.Empty(log.Unknown);
        using ApiClient after = new(app.BaseAddress);
        int lost = 0;
        foreach (Answer acked in log.Acked.Values)
            if ((await after.GetAsync(key, "api/v1/claims/" + acked.Text("id"))).Status != 200) lost++;
        Report("kills.acked", log.Acked.Count, "claims");
        Report("kills.unknown", unknown, "claims");
        Report("kills.lost", lost, "claims", 0);
        Report("kills.ready-again", slowest, "s", 15);
        Assert.Equal(0, lost);
        Assert.Equal(log.Acked.Count, (await after.GetAsync(key, "api/v1/coupons/" + coupon)).Number("claimed"));
        Assert.Equal(log.Acked.Count, log.Acked.Values.Select(answer => answer.Text("code")).Distinct().Count());
        (int exit, string said, _) = await app.RunAsync("verify");
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task A_request_under_way_is_answered_before_the_program_ends()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup(database));
        await using AppProcess running = app;
        string key = world.Merchants[0].ApiKey, coupon = await OutAsync(app, key);
        using ApiClient api = new(app.BaseAddress);
        Task<Answer>[] claims = [.. Enumerable.Range(0, 40).Select(at => api.PostAsync(key, $"api/v1/coupons/{coupon}/claims", new { shopper = $"人{at}" }))];
        await Task.WhenAny(claims);

        Assert.Equal(0, await app.TermAsync());
        int answered = 0;
        foreach (Task<Answer> claim in claims)
        {
            try
            {
                if ((await claim).Status == 201) answered++;
            }
            catch (HttpRequestException)
            {
                // It came after the door was shut.
            }
        }
        await app.StartAgainAsync();
        using ApiClient after = new(app.BaseAddress);
        Assert.Equal(answered, (await after.GetAsync(key, "api/v1/coupons/" + coupon)).Number("claimed"));
    }

    private static AppSetup Setup(EngineDatabase database) => new() { Database = database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } };

    private static async Task<string> OutAsync(AppProcess app, string key)
    {
        using ApiClient api = new(app.BaseAddress);
        string coupon = (await api.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff(("total", 1_000_000)))).Is(201).Text("id");
        (await api.PostAsync(key, $"api/v1/coupons/{coupon}/submit")).Is(200);
        return coupon;
    }

    private void Report(string figure, double value, string unit, double? floor = null) =>
        Figure.Report($"{figure}.{engine.Provider.ToLowerInvariant()}", value, unit, floor, seed: 7);
}

[Trait(Kinds.Trait, Kinds.Process)]
public sealed class KillOnSqliteTests() : KillTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class KillOnPostgreSqlTests() : KillTests(Engine.PostgreSql);
