using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>The facts without which the numbers mean nothing.</summary>
internal static class Machine
{
    public static void Print(Report report, string folder, Options options)
    {
        string cpu = Lines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?";
        string kernel = RuntimeInformation.OSDescription, load = Lines("/proc/loadavg").FirstOrDefault() ?? "?";
        (double p50, double p99) = Flush(folder);
        double memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
        report.Say($"Machine: {Environment.ProcessorCount} cores ({cpu}), {memory:0} GiB, {kernel}, .NET {Environment.Version}.");
        report.Say($"Disk: append of 4 KiB and fsync p50 {p50:0} µs, p99 {p99:0} µs. Load before the run: {load}.");
        report.Say($"Run: {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {options.Size}, {options.Rounds} rounds of {options.Seconds} s each, interleaved; "
            + "client and server share the cores.");
    }

    private static (double P50, double P99) Flush(string folder)
    {
        string path = Path.Combine(folder, "flush");
        byte[] page = new byte[4096];
        List<double> times = [];
        using (FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            for (int at = 0; at < 300; at++)
            {
                long begin = Stopwatch.GetTimestamp();
                file.Write(page);
                file.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
            }
        File.Delete(path);
        times.Sort();
        return (times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    private static IEnumerable<string> Lines(string path) => File.Exists(path) ? File.ReadLines(path) : [];
}
