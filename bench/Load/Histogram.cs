using System.Numerics;

namespace MerchantWorkbench.Bench.Load;

/// <summary>Durations in microseconds, 64 steps to each doubling: at most 1.6 % off, and recording one costs a few nanoseconds.</summary>
internal sealed class Histogram
{
    private const int Bits = 6, Steps = 1 << Bits;
    private readonly long[] counts = new long[(64 - Bits) << Bits];

    public void Record(long microseconds) => Interlocked.Increment(ref counts[Bucket(Math.Max(0, microseconds))]);

    /// <summary>The duration that this share of all stayed below, in milliseconds.</summary>
    public double Milliseconds(double share)
    {
        long wanted = (long)Math.Ceiling(counts.Sum() * share), seen = 0;
        for (int bucket = 0; bucket < counts.Length; bucket++)
            if ((seen += counts[bucket]) >= wanted && seen > 0) return Start(bucket) / 1000.0;
        return 0;
    }

    private static int Bucket(long value)
    {
        if (value < Steps) return (int)value;
        int shift = BitOperations.Log2((ulong)value) - Bits;
        return ((shift + 1) << Bits) + (int)((value >> shift) & (Steps - 1));
    }

    private static long Start(int bucket) => bucket < Steps ? bucket : (long)(Steps + (bucket & (Steps - 1))) << ((bucket >> Bits) - 1);
}
