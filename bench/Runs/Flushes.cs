using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>Counts a server's fsync and fdatasync while it is under load. strace slows it down; the count is what matters.</summary>
internal static partial class Flushes
{
    /// <summary>Flushes for each right answer; not a number where strace is missing.</summary>
    public static async Task<double> PerAnswerAsync(int process, Contestant load, ICollection<string> wrong)
    {
        if (!File.Exists("/usr/bin/strace")) return double.NaN;
        string log = Path.GetTempFileName();
        using Process trace = Process.Start(new ProcessStartInfo("strace", ["-f", "-c", "-e", "trace=fsync,fdatasync", "-o", log, "-p", $"{process}"])
        {
            RedirectStandardError = true,
        })!;
        // It says on standard error when it has attached.
        await trace.StandardError.ReadLineAsync();
        Measurement counted = await load.MeasureAsync(3, wrong);
        await Tool.RunAsync("kill", "-INT", $"{trace.Id}");
        await trace.WaitForExitAsync();
        long flushes = Row().Matches(await File.ReadAllTextAsync(log)).Sum(row => long.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture));
        File.Delete(log);
        return (double)flushes / counted.Done;
    }

    /// <summary>% time, seconds, µs a call, calls, name.</summary>
    [GeneratedRegex(@"^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s.*f(?:data)?sync\s*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
