namespace MerchantWorkbench.Platform.Data;

/// <summary>How values are spread, counted in steps of a quarter octave: a quantile is right within a tenth, over a range of one to a million.</summary>
/// <param name="least">Whatever is smaller counts as this.</param>
public sealed class Spread(double least)
{
    private const int PerOctave = 4, Octaves = 20;
    private readonly int[] counts = new int[PerOctave * Octaves];

    /// <summary>Values counted.</summary>
    public int Count { get; private set; }

    /// <summary>The value that the given share of all values does not pass; 0 when there is none.</summary>
    /// <param name="share">0.5 for the median.</param>
    public double Quantile(double share)
    {
        int left = Math.Max(1, (int)Math.Ceiling(share * Count));
        for (int step = 0; Count > 0 && step < counts.Length; step++)
            if ((left -= counts[step]) <= 0) return least * Math.Pow(2, (double)step / PerOctave);
        return 0;
    }

    internal void Add(double value)
    {
        Count++;
        counts[Math.Clamp((int)Math.Round(PerOctave * Math.Log2(Math.Max(value, least) / least)), 0, counts.Length - 1)]++;
    }

    internal void Add(Spread other)
    {
        Count += other.Count;
        for (int step = 0; step < counts.Length; step++) counts[step] += other.counts[step];
    }
}
