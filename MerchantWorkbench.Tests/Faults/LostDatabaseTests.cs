using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>PostgreSQL goes away under load, and comes back.</summary>
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class LostDatabaseTests
{
    private const int Clients = 8, Stock = 400;
    private static readonly int Rounds = LongRun.Of(3, 20);

    [Fact]
    public async Task A_database_that_is_restarted_or_cut_off_costs_nothing_that_was_acknowledged()
    {
        await using PostgresCluster cluster = await PostgresCluster.OwnAsync();
        await using EngineDatabase database = new("PostgreSql", await cluster.CreateDatabaseAsync(), Tool.NewFolder());
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(
            new() { Database = database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        await using AppProcess running = app;
        Traffic endless = await Traffic.OnAsync(app, world), scarce = await Traffic.OnAsync(app, world, Stock);
        using CancellationTokenSource end = new();
        Task clients = Task.WhenAll(endless.RunAsync(Clients, end.Token), scarce.RunAsync(Clients / 2, end.Token));
        double slowest = 0;
        for (int round = 0; round < Rounds; round++)
        {
            await Task.Delay(700);
            await cluster.CrashAndRestartAsync();
            slowest = Math.Max(slowest, await AgainAsync(endless));
            await Task.Delay(300);
            await cluster.CutOffAsync();
            slowest = Math.Max(slowest, await AgainAsync(endless));
        }
        await end.CancelAsync();
        await clients;

        int unknown = endless.Log.Unknown.Count + scarce.Log.Unknown.Count;
        int acked = await endless.BalanceAsync();
        await scarce.BalanceAsync();
        int granted = scarce.Log.Acked.Keys.Count(name => name.StartsWith("claim", StringComparison.Ordinal));
        Figure.Report("lost-database.rounds", Rounds * 2, "times");
        Figure.Report("lost-database.acked", acked, "steps");
        Figure.Report("lost-database.unknown", unknown, "steps");
        Figure.Report("lost-database.lost", 0, "steps", floor: 0, goal: 0);
        Figure.Report("lost-database.granted", granted, "pieces", floor: Stock);
        Figure.Report("lost-database.again-after", slowest, "s", floor: 5, goal: 1);
        Assert.InRange(granted, 1, Stock);
        string[] said = [.. endless.Log.Failures.Keys.Concat(scarce.Log.Failures.Keys).Distinct()];
        string failed = string.Join('\n', app.Output.Split('\n').SkipWhile(line => !line.Contains("The request", StringComparison.Ordinal)).Take(40));
        Assert.True(said is ["server.busy"], $"heard {string.Join(", ", said)} while the database was gone:\n{failed}");
        await app.AssertSoundAsync();
    }

    /// <summary>Seconds until the next step is acknowledged.</summary>
    private static Task<double> AgainAsync(Traffic traffic)
    {
        int before = traffic.Log.Acked.Count;
        return WaitUntil.TrueAsync(() => traffic.Log.Acked.Count > before, "somebody is served after the database is there again");
    }
}
