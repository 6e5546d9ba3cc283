namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>
/// How often a placement is opened, smoothed: (clicks + 4) / (views + 200), as if 200 people had seen it before and 2 of 100 had opened it. Worked out once a
/// day and kept with its run. The numbers are ours.
/// </summary>
public static class ClickRate
{
    private const long PriorViews = 200, PriorClicks = 4, Whole = 100_000;

    /// <summary>Of what nobody has seen yet.</summary>
    public static int Prior { get; } = Of(0, 0);

    /// <summary>Clicks of 100,000 views; at least 1.</summary>
    public static int Of(long views, long clicks) => (int)Math.Max(1, (clicks + PriorClicks) * Whole / (views + PriorViews));
}
