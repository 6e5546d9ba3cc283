using MerchantWorkbench.Bench.Load;
using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>The same claims on databases that hold more and more pieces, all of them up at once and asked in turn.</summary>
internal static class GrowthRun
{
    private const int Coupons = 20;

    public static async Task RunAsync(Options options, string folder, Report report)
    {
        List<(int Size, App App)> all = [];
        try
        {
            Race race = new(report);
            foreach (int size in options.Sizes)
            {
                App app = await App.StartAsync(options.App, Path.Combine(folder, $"growth{size}"));
                all.Add((size, app));
                string hot = await FillAsync(app, size);
                race.Add(new OurApi(Name(size), app, 64, new Claims(app.Numbers, app.ClaimText(hot))));
            }
            await race.RunAsync(options.Rounds, options.Seconds);
            foreach ((int size, App app) in all) await Run.VerifyAsync(app, $"{size:N0} pieces", report);
            race.Print("Growth: claims at 64 connections on SQLite files of different size");
            foreach ((int size, App app) in all)
            {
                long bytes = Directory.EnumerateFiles(app.Folder, "workbench.db*").Sum(file => new FileInfo(file).Length);
                report.Say($"\n{size:N0} pieces: {bytes / (1024.0 * 1024):N0} MiB on disk, ready {app.TimeToReady.TotalSeconds:0.0} s after the start.");
            }
            (int least, int most) = (options.Sizes.Min(), options.Sizes.Max());
            report.Figure($"speed at {most:N0} pieces ÷ at {least:N0}", race.Ratio(Name(most), Name(least)), "", "0.7", "0.9");
        }
        finally
        {
            foreach ((_, App app) in all) await app.DisposeAsync();
        }
    }

    /// <summary>Some coupons with one real claim each, and from each of these many more like it; the coupon that is claimed afterwards.</summary>
    private static async Task<string> FillAsync(App app, int size)
    {
        string[] coupons = new string[Coupons];
        for (int at = 0; at < Coupons; at++)
        {
            coupons[at] = await app.CouponAsync();
            await app.PostAsync($"coupons/{coupons[at]}/claims", new { shopper = "模板" });
        }
        await app.StopAsync();
        Tool.Note($"filling {size:N0} pieces");
        int more = (size - Coupons) / Coupons * Coupons;
        Fill.Pieces(Path.Combine(app.Folder, "workbench.db"), more);
        app.Ledger.Add(Coupons + more, 0);
        await app.StartAgainAsync();
        return coupons[0];
    }

    private static string Name(int size) => $"claim at {size:N0} pieces";
}
