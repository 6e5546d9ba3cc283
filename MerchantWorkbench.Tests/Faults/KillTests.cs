using System.Diagnostics;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>The power goes off: whatever was acknowledged is there, whatever is sent again happens once.</summary>
public abstract class KillTests(Engine engine)
{
    private const int Clients = 8, Seed = 7;
    private static readonly int Longest = LongRun.Of(700, 3_000);
    private readonly int kills = LongRun.Of(engine == Engine.Sqlite ? 10 : 3, 100), terms = LongRun.Of(engine == Engine.Sqlite ? 3 : 2, 20);

    [Fact]
    public async Task Kills_at_random_lose_nothing_that_was_acknowledged()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup(database));
        await using AppProcess running = app;
        Traffic traffic = await Traffic.OnAsync(app, world);
        Random random = new(Seed);
        double slowest = 0;
        int unknown = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            using CancellationTokenSource dark = new();
            Task clients = traffic.RunAsync(Clients, dark.Token);
            await Task.Delay(random.Next(150, Longest));
            await app.Kill9Async();
            await dark.CancelAsync();
            await clients;
            await app.StartAgainAsync();
            slowest = Math.Max(slowest, app.TimeToReady.TotalSeconds);
            unknown += await traffic.Log.SettleAsync();
            await app.AssertFileSoundAsync();
        }
        int acked = await traffic.BalanceAsync();
        await app.AssertSoundAsync();

        Assert.Empty(traffic.Log.Refused);
        Assert.True(acked > kills, $"only {acked} steps were acknowledged: nothing was tried");
        Report("kills.acked", acked, "steps");
        Report("kills.unknown", unknown, "steps");
        Report("kills.lost", 0, "steps", 0);
        Report("kills.ready-again", slowest, "s", 10);
    }

    [Fact]
    public async Task Ending_in_the_middle_of_the_traffic_answers_what_is_under_way()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup(database));
        await using AppProcess running = app;
        Random random = new(Seed);
        double slowest = 0;
        for (int term = 0; term < terms; term++)
        {
            Traffic traffic = await Traffic.OnAsync(app, world);
            using CancellationTokenSource over = new();
            Task clients = traffic.RunAsync(Clients, over.Token);
            await Task.Delay(random.Next(300, 1_000));
            long begin = Stopwatch.GetTimestamp();
            Assert.Equal(0, await app.TermAsync());
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(begin).TotalSeconds);
            await over.CancelAsync();
            await clients;
            await app.StartAgainAsync();

            // Nothing happened without its answer: before anything is sent again, the counters stand where the answers say.
            await traffic.AssertCountersAsync();
            Assert.True(await traffic.BalanceAsync() > 0, "nothing was under way");
        }
        await app.AssertSoundAsync();
        Report("term.slowest", slowest, "s", 20);
        Assert.InRange(slowest, 0, 20);
    }

    private static AppSetup Setup(EngineDatabase database) => new() { Database = database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } };

    private void Report(string figure, double value, string unit, double? floor = null) =>
        Figure.Report($"{figure}.{engine.Provider.ToLowerInvariant()}", value, unit, floor, seed: Seed);
}

[Trait(Kinds.Trait, Kinds.Process)]
public sealed class KillOnSqliteTests() : KillTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class KillOnPostgreSqlTests() : KillTests(Engine.PostgreSql);
