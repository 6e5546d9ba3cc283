namespace MerchantWorkbench.Bench.Runs;

/// <summary>One round of one contestant.</summary>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="CpuSeconds">Of the server and what it stands on, not of the load client.</param>
internal sealed record Measurement(long Done, double Seconds, double P50, double P99, double CpuSeconds, long WrittenBytes, long AllocatedBytes = 0)
{
    public double PerSecond => Done / Seconds;

    public double PerCpuSecond => CpuSeconds > 0 ? Done / CpuSeconds : 0;

    public double WrittenEach => Done > 0 ? (double)WrittenBytes / Done : 0;

    public double AllocatedEach => Done > 0 ? (double)AllocatedBytes / Done : 0;
}
