using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MerchantWorkbench.Bench.Load;
using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.InProcess;

/// <summary>One measured stretch of a contestant without HTTP, as its process tells it.</summary>
internal sealed record Bout(long Done, double Seconds, double P50, double P99, double CpuSeconds, long WrittenBytes, long AllocatedBytes, string? Wrong)
{
    /// <summary>Reads lines with a number of seconds, runs that long, and writes what came out as a line of JSON.</summary>
    public static async Task<int> ServeAsync(IContestant contestant)
    {
        Console.WriteLine("ready");
        while (Console.ReadLine() is { } line)
            Console.WriteLine(JsonSerializer.Serialize(await RunAsync(contestant, double.Parse(line, CultureInfo.InvariantCulture))));
        return 0;
    }

    private static async Task<Bout> RunAsync(IContestant contestant, double seconds)
    {
        Histogram times = new();
        string? failure = null;
        long done = 0, allocated = GC.GetTotalAllocatedBytes(), begin = Stopwatch.GetTimestamp();
        Usage before = Usage.Of([Environment.ProcessId]);
        await Task.WhenAll(Enumerable.Range(0, contestant.Callers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds && failure is null)
            {
                long asked = Stopwatch.GetTimestamp();
                try
                {
                    await contestant.OneAsync();
                }
                catch (Exception problem) when (problem is not OutOfMemoryException)
                {
                    failure = problem.Message;
                    return;
                }
                times.Record((long)Stopwatch.GetElapsedTime(asked).TotalMicroseconds);
                Interlocked.Increment(ref done);
            }
        })));
        double took = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        Usage used = Usage.Of([Environment.ProcessId]) - before;
        return new Bout(done, took, times.Milliseconds(0.5), times.Milliseconds(0.99), used.CpuSeconds, used.WrittenBytes,
            GC.GetTotalAllocatedBytes() - allocated, failure ?? contestant.WhatIsWrong());
    }
}
