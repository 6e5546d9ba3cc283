using System.Net;
using MerchantWorkbench.Bench.Load;
using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>The program on SQLite against echo, naive EF Core and raw SQLite.</summary>
internal static class SqliteRun
{
    private const string Echo = "bare JSON echo, 64 connections", EchoOpen = "bare JSON echo, at the open loop's rate", Hot = "claim, 64 connections",
        Open = "claim, open loop at half its speed", Many = "claim, 64 connections, many coupons", Redeem = "redeem, 64 connections",
        Naive = "naive EF Core, 64 connections", Raw = "raw SQLite, one transaction each, in process", Action = "claim action in process, 64 callers";

    public static async Task RunAsync(Options options, string folder, Report report)
    {
        string At(string name) => Path.Combine(folder, name);
        (Uri echoUrl, Uri naiveUrl) = (Loopback(), Loopback());
        await using Child echo = Child.StartOwn("echo", echoUrl.ToString());
        await using Child naive = Child.StartOwn("naive", naiveUrl.ToString(), At("naive"));
        await using Child raw = Child.StartOwn("raw", At("raw"));
        await using App app = await App.StartAsync(options.App, At("sqlite"));
        await using Child action = await ActionAsync(options, At("action"));
        await raw.HearAsync();
        await echo.ReadyAsync(new Uri(echoUrl, "health/ready"), TimeSpan.FromMinutes(1));
        await naive.ReadyAsync(new Uri(naiveUrl, "health/ready"), TimeSpan.FromMinutes(1));
        Tool.Note($"{options.Coupons} coupons");
        string hot = await app.CouponAsync();
        RequestText[] many = await ManyAsync(app, options.Coupons);

        Claims claims = new(app.Numbers, app.ClaimText(hot));
        Redemptions redemptions = new(app.Numbers, app.RedeemText(), app.Codes);
        RequestText bare = new("/api/v1/coupons/1/claims", "bench", $"{{\"shopper\":\"{RequestText.Person}\"}}");
        Race race = new(report);
        double half = 1;
        void Ours(string name, int connections, IRequests requests) => race.Add(new OurApi(name, app, connections, requests));
        OverHttp Bare(string name, int connections) => new(name, End(echoUrl), [echo.Id], connections, new Claims(new Numbers(), bare));

        race.Add(Bare(Echo, 64));
        Ours("claim, 1 connection", 1, claims);
        Ours("claim, 16 connections", 16, claims);
        Ours(Hot, 64, claims);
        Ours("claim, 256 connections", 256, claims);
        Ours(Many, 64, new Claims(app.Numbers, many));
        race.Add(new OurApi(Open, app, 64, claims) { Rate = () => half });
        race.Add(new OverHttp(EchoOpen, End(echoUrl), [echo.Id], 64, new Claims(new Numbers(), bare)) { Rate = () => half });
        Ours(Redeem, 64, redemptions);
        Ours("claim and redeem 80/20, 64 connections", 64, new Mixed(claims, redemptions));
        race.Add(new NaiveApi(Naive, End(naiveUrl), naive.Id, 64, new Claims(new Numbers(), bare), At("naive")));
        race.Add(new OnItsOwn(Raw, raw));
        race.Add(new OnItsOwn(Action, action));
        // The rate of the open loop comes from a first look at the closed one.
        half = (await new OurApi(Hot, app, 64, claims).MeasureAsync(Math.Min(2, options.Seconds * 2), report.Wrong)).PerSecond / 2;
        await race.RunAsync(options.Rounds, options.Seconds);
        double flushes = options.IsSmoke ? double.NaN : await Flushes.PerAnswerAsync(app.Id, new OurApi(Hot, app, 64, claims), report.Wrong);
        await Run.VerifyAsync(app, "SQLite", report);

        race.Print($"SQLite, one file, durable (synchronous=FULL); \"many\" is {options.Coupons:N0} coupons");
        report.Figure("claim at 64 connections ÷ echo", race.Ratio(Hot, Echo), "", "0.20", "0.60");
        report.Figure("… per CPU-second of the server ÷ echo's", race.Ratio(Hot, Echo, one => one.PerCpuSecond), "", "–", "–");
        report.Figure("claim ÷ naive EF Core", race.Ratio(Hot, Naive), "", "12", "30");
        report.Figure("claim ÷ raw SQLite, a transaction each", race.Ratio(Hot, Raw), "", "–", "–");
        report.Figure("p99 of a claim ÷ echo's", race.Ratio(Hot, Echo, one => one.P99), "", "≤ 8", "5");
        report.Figure("p99 of a claim in the open loop ÷ echo's", race.Ratio(Open, EchoOpen, one => one.P99), "", "–", "–");
        report.Figure("one hot coupon ÷ many", race.Ratio(Hot, Many), "", "0.8", "0.95");
        report.Figure("redeem ÷ echo", race.Ratio(Redeem, Echo), "", "0.3", "0.6");
        report.Figure("bytes written a claim at 64 connections", race.Median(Hot, one => one.WrittenEach), "", "12,000", "600");
        if (!double.IsNaN(flushes)) report.Figure("flushes a claim at 64 connections", flushes, "", "≤ 0.05", "0.05");
        report.Figure("bytes allocated a claim in process", race.Median(Action, one => one.AllocatedEach), "", "–", "–");
    }

    /// <summary>The action on a database of its own, in a process of its own.</summary>
    private static async Task<Child> ActionAsync(Options options, string folder)
    {
        string key, coupon;
        await using (App app = await App.StartAsync(options.App, folder))
        {
            (key, coupon) = (app.Key, await app.CouponAsync());
            await app.StopAsync();
        }
        Child action = Child.StartOwn("actions", folder, key, coupon);
        await action.HearAsync();
        return action;
    }

    private static async Task<RequestText[]> ManyAsync(App app, int count)
    {
        RequestText[] many = new RequestText[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (at, _) => many[at] = app.ClaimText(await app.CouponAsync(1_000_000)));
        return many;
    }

    private static Uri Loopback() => new($"http://127.0.0.1:{Tool.FreePort()}/");

    private static IPEndPoint End(Uri url) => new(IPAddress.Loopback, url.Port);
}
