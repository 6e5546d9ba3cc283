using System.Net;
using MerchantWorkbench.Bench.Load;
using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>The program on PostgreSQL, one copy and two, against one row lock a claim.</summary>
internal static class PostgresRun
{
    private const string Echo = "bare JSON echo, 64 connections", One64 = "claim, 64 connections", One256 = "claim, 256 connections",
        Two = "claim, 256 connections, two copies", Redeem = "redeem, 64 connections", RowLock = "row lock, 32 connections, in process";

    public static async Task RunAsync(Options options, string folder, Report report)
    {
        await using Postgres server = await Postgres.StartAsync(Path.Combine(folder, "postgresql"));
        Uri echoUrl = new($"http://127.0.0.1:{Tool.FreePort()}/");
        await using Child echo = Child.StartOwn("echo", echoUrl.ToString());
        await using Child rowLock = Child.StartOwn("row-lock", await server.CreateAsync("rowlock"));
        await using App app = await App.StartAsync(options.App, Path.Combine(folder, "app"), await server.CreateAsync("workbench"));
        await using App copy = await app.CopyAsync();
        await rowLock.HearAsync();
        await echo.ReadyAsync(new Uri(echoUrl, "health/ready"), TimeSpan.FromMinutes(1));
        Claims claims = new(app.Numbers, app.ClaimText(await app.CouponAsync()));
        RequestText bare = new("/api/v1/coupons/1/claims", "bench", $"{{\"shopper\":\"{RequestText.Person}\"}}");

        Race race = new(report);
        race.Add(new OverHttp(Echo, new IPEndPoint(IPAddress.Loopback, echoUrl.Port), [echo.Id], 64, new Claims(new Numbers(), bare)));
        race.Add(new OurApi(One64, app, 64, claims, server.Id));
        race.Add(new OurApi(One256, app, 256, claims, server.Id));
        race.Add(new TwoCopies(Two, app, copy, 256, claims, server.Id));
        race.Add(new OurApi(Redeem, app, 64, new Redemptions(app.Numbers, app.RedeemText(), app.Codes), server.Id));
        race.Add(new OnItsOwn(RowLock, rowLock, server.Id));
        await race.RunAsync(options.Rounds, options.Seconds);
        await Run.VerifyAsync(app, "PostgreSQL", report);

        race.Print("PostgreSQL on the same machine, its processes' CPU time counted with the server's");
        report.Figure("PostgreSQL: claim at 256 connections ÷ row lock at 32", race.Ratio(One256, RowLock), "", "8", "20");
        report.Figure("PostgreSQL: claim at 64 connections ÷ echo", race.Ratio(One64, Echo), "", "–", "–");
        report.Figure("PostgreSQL: two copies ÷ one", race.Ratio(Two, One256), "", "stated", "–");
        report.Figure("PostgreSQL: redeem ÷ echo", race.Ratio(Redeem, Echo), "", "–", "–");
    }
}
