using System.Diagnostics;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>The disk is slow, breaks, or is full; seen from outside through the system calls of the program.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class DiskTests
{
    private const int Clients = 8, Seed = 11;

    /// <summary>Steps after which every thread that writes has come to the k-th call.</summary>
    private const int Several = 400;

    /// <summary>The start alone makes six syncs and some forty writes on its main thread; larger numbers come while people are served.</summary>
    private static readonly int[] Syncs = LongRun.Of<int[]>([3, 8, 12], [1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 14, 16, 19, 22, 26, 31, 37, 44, 52, 61]),
        Writes = LongRun.Of<int[]>([12, 90], [1, 3, 7, 12, 20, 30, 45, 55, 65, 75, 90, 110, 130, 150, 180, 220, 260, 300, 360, 430]);

    /// <summary>For the machine to come to the k-th call; a busy one takes long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Killed_at_the_kth_sync_nothing_acknowledged_is_lost()
    {
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup());
        await using AppProcess running = app;
        Traffic traffic = await Traffic.OnAsync(app, world);
        await app.TermAsync();
        int killed = 0, unknown = 0;
        double slowest = 0;
        foreach (int k in Syncs)
        {
            if (!await LivesAsync(app, traffic, Strace.KillAt(Strace.Syncs, k), () => false)) killed++;
            if (app.IsAlive) await app.Kill9Async();
            await app.StartAgainAsync();
            slowest = Math.Max(slowest, app.TimeToReady.TotalSeconds);
            unknown += await traffic.Log.SettleAsync();
            await app.AssertFileSoundAsync();
            await app.Kill9Async();
        }
        await app.StartAgainAsync();
        int acked = await traffic.BalanceAsync();
        await app.AssertSoundAsync();

        Figure.Report("sync-kills.killed", killed, "kills", floor: Syncs.Length, goal: Syncs.Length, seed: Seed);
        Figure.Report("sync-kills.acked", acked, "steps", seed: Seed);
        Figure.Report("sync-kills.unknown", unknown, "steps", seed: Seed);
        Figure.Report("sync-kills.lost", 0, "steps", floor: 0, goal: 0, seed: Seed);
        Figure.Report("sync-kills.ready-again", slowest, "s", floor: 10, goal: 3, seed: Seed);
        Assert.Equal(Syncs.Length, killed);
    }

    /// <summary>
    /// A call that fails once may be heard by nobody: the group's requests are written one by one and succeed. A disk that stays broken is told.
    /// </summary>
    [Theory]
    [InlineData(Strace.Syncs, false)]
    [InlineData(Strace.Syncs, true)]
    [InlineData("pwrite64", false)]
    [InlineData("pwrite64", true)]
    public async Task A_disk_that_breaks_at_the_kth_call_costs_no_acknowledged_step(string calls, bool forGood)
    {
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup());
        await using AppProcess running = app;
        Traffic traffic = await Traffic.OnAsync(app, world);
        await app.TermAsync();
        int died = 0, told = 0;
        int[] ks = calls == Strace.Syncs ? Syncs : Writes;
        foreach (int k in ks)
        {
            int before = Failures(traffic), enough = traffic.Log.Acked.Count + Several;
            bool IsEnough() => Failures(traffic) > before + 2 || (!forGood && traffic.Log.Acked.Count > enough);
            if (!await LivesAsync(app, traffic, Strace.FailAt(calls, k, forGood), IsEnough)) died++;
            if (Failures(traffic) > before) told++;
            // The power goes off at once, so that what was only said and not stored is missing.
            if (app.IsAlive) await app.Kill9Async();
            await app.StartAgainAsync();
            await traffic.Log.SettleAsync();
            await app.AssertFileSoundAsync();
            await app.Kill9Async();
        }
        await app.StartAgainAsync();
        int acked = await traffic.BalanceAsync();
        await app.AssertSoundAsync();

        string figure = $"broken-disk.{calls.Split(',')[0]}.{(forGood ? "for-good" : "once")}";
        Figure.Report(figure + ".tried", ks.Length, "calls", seed: Seed);
        Figure.Report(figure + ".told", told, "calls", seed: Seed);
        Figure.Report(figure + ".died", died, "calls", seed: Seed);
        Figure.Report(figure + ".acked", acked, "steps", seed: Seed);
        Figure.Report(figure + ".lost", 0, "steps", floor: 0, goal: 0, seed: Seed);
        if (forGood) Assert.True(told > 0, "nobody who was served met a broken call: nothing was tried");
    }

    [Fact]
    public async Task A_claim_is_answered_only_after_the_disk_has_promised_to_keep_it()
    {
        const int slow = 250, claims = 8;
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup());
        await using AppProcess running = app;
        Traffic traffic = await Traffic.OnAsync(app, world);
        await app.TermAsync();
        await app.StartAgainAsync(Strace.Delay(Strace.Syncs, TimeSpan.FromMilliseconds(slow)));
        using ApiClient api = new(app.BaseAddress);
        double fastest = double.MaxValue;
        for (int claim = 0; claim < claims; claim++)
        {
            long begin = Stopwatch.GetTimestamp();
            Assert.True(await traffic.ClaimAsync(api));
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        Figure.Report("slow-disk.fastest-claim", fastest, "ms", floor: slow);
        Assert.True(fastest >= slow, $"a claim was answered after {fastest:F0} ms by a disk that takes {slow} ms to promise anything");
    }

    [Fact]
    public async Task Every_claim_that_comes_alone_has_a_sync_of_its_own()
    {
        const int claims = 60;
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup());
        await using AppProcess running = app;
        Traffic traffic = await Traffic.OnAsync(app, world);
        await app.TermAsync();
        string file = Path.Combine(app.DataDirectory, "syncs.txt");
        await app.StartAgainAsync(Strace.Record(file));
        using ApiClient api = new(app.BaseAddress);
        Assert.True(await traffic.ClaimAsync(api));
        int before = Strace.Count(file);
        for (int claim = 0; claim < claims; claim++) Assert.True(await traffic.ClaimAsync(api));
        int alone = Strace.Count(file) - before, steps = traffic.Log.Acked.Count;
        await traffic.RunAsync(16, TimeSpan.FromSeconds(2));
        double together = Strace.Count(file) - before - alone;
        steps = traffic.Log.Acked.Count - steps;
        await traffic.BalanceAsync();

        Figure.Report("syncs.per-claim-alone", (double)alone / claims, "syncs", floor: 1);
        Figure.Report("syncs.per-step-at-16", together / steps, "syncs");
        Assert.True(alone >= claims, $"{claims} claims one after another had {alone} syncs");
    }

    [Fact]
    public async Task A_full_disk_is_told_and_left_behind_without_a_new_start()
    {
        await using AppProcess app = AppProcess.NotStarted(Setup());
        await using SmallDisk disk = await SmallDisk.MountAsync(app.DataDirectory, 64);
        SeedFile world = await app.SeedAsync();
        await app.StartAgainAsync();
        Traffic traffic = await Traffic.OnAsync(app, world);
        await traffic.RunAsync(Clients, TimeSpan.FromSeconds(1));
        Assert.Empty(traffic.Log.Failures);
        await disk.FillAsync();
        using (CancellationTokenSource refused = new())
        {
            Task clients = traffic.RunAsync(Clients, refused.Token);
            await WaitUntil.TrueAsync(() => traffic.Log.Failures.Values.Sum() > Clients, "somebody is told that there is no room");
            await refused.CancelAsync();
            await clients;
        }
        using ApiClient api = new(app.BaseAddress);
        FormVisitor visitor = new(app);
        foreach (string page in new[] { "account/sign-in", "m" })
            using (HttpResponseMessage seen = await visitor.GetAsync(page))
                Assert.True(seen.IsSuccessStatusCode, $"/{page} answers {(int)seen.StatusCode} while the disk is full");
        (await api.GetAsync(world.Merchants[0].ApiKey, "api/v1/coupons")).Is(200);
        Assert.True(app.IsAlive, "the program died of a full disk:\n" + app.Output);
        Assert.Equal(["server.busy"], traffic.Log.Failures.Keys);

        disk.Free();
        long begin = Stopwatch.GetTimestamp();
        while (!await traffic.ClaimAsync(api))
        {
            Assert.True(Stopwatch.GetElapsedTime(begin).TotalSeconds < 30, "no claim 30 s after there was room again:\n" + app.Output);
            await Task.Delay(100);
        }
        Figure.Report("full-disk.again-after", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s", floor: 10, goal: 1);
        await traffic.BalanceAsync();
        await app.AssertSoundAsync();
        Figure.Report("full-disk.refused", traffic.Log.Failures.Values.Sum(), "requests");
        Figure.Report("full-disk.lost", 0, "steps", floor: 0, goal: 0);
        await app.Kill9Async();
    }

    /// <summary>Starts the program under strace and lets the traffic run until the program is gone or enough has been seen.</summary>
    /// <returns>Whether it is still there; it may as well end before it is ready.</returns>
    private static async Task<bool> LivesAsync(AppProcess app, Traffic traffic, string[] under, Func<bool> isEnough)
    {
        try
        {
            await app.StartAgainAsync(under);
        }
        catch (InvalidOperationException) when (!app.IsAlive)
        {
            return false;
        }
        using CancellationTokenSource end = new();
        Task clients = traffic.RunAsync(Clients, end.Token);
        long begin = Stopwatch.GetTimestamp();
        while (app.IsAlive && !isEnough() && Stopwatch.GetElapsedTime(begin) < Patience) await Task.Delay(20);
        bool lives = app.IsAlive;
        await end.CancelAsync();
        await clients;
        return lives;
    }

    private static int Failures(Traffic traffic) => traffic.Log.Failures.Values.Sum();

    private static AppSetup Setup() => new() { Variables = { ["Workbench__RateLimits__Enabled"] = "false" } };
}
