using System.Text.Json;
using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>How long a long list of codes takes: from the call of the action until the job has taken in the last one.</summary>
internal static class CodesRun
{
    public static async Task RunAsync(Options options, string folder, Report report)
    {
        List<double> seconds = [];
        for (int round = 1; round <= Math.Min(3, options.Rounds); round++)
        {
            string place = Path.Combine(folder, $"codes{round}");
            await using App app = await App.StartAsync(options.App, place);
            string coupon = await app.CouponAsync(options.Codes, "uploaded");
            await app.StopAsync();
            await using Child import = Child.StartOwn("codes", place, app.Key, coupon, $"{options.Codes}");
            JsonElement told = JsonDocument.Parse(await import.HearAsync()).RootElement;
            if (told.GetProperty("added").GetInt32() != options.Codes) report.Wrong.Add($"codes: {told}");
            seconds.Add(told.GetProperty("seconds").GetDouble());
            Tool.Note($"round {round}  {options.Codes} codes: {told}");
            await Run.VerifyAsync(app, "codes", report);
        }
        report.Figure($"{options.Codes:N0} codes brought in", seconds.Order().ElementAt(seconds.Count / 2), " s", "≤ 3 s", "1 s");
    }
}
