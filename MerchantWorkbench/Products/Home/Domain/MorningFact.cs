namespace MerchantWorkbench.Products.Home.Domain;

/// <summary>What the day begins with: how many people there were yesterday, and whether that is more than usual.</summary>
/// <param name="People">How many; of today where yesterday there were none.</param>
/// <param name="More">How many more than what is compared with, without a sign; 0 where nothing is compared.</param>
public sealed record MorningFact(MorningKind Kind, int People, int More)
{
    private const int Week = 7;

    /// <summary>
    /// Yesterday is compared with the same day of the week before. Where nobody came then, with the average of the days before yesterday on which somebody did,
    /// and on the first day with nothing.
    /// </summary>
    /// <param name="days">People of each day, the oldest first, the last one is today; nine or more.</param>
    public static MorningFact Of(IReadOnlyList<int> days)
    {
        int today = days[^1], yesterday = days[^2], same = days[^(2 + Week)];
        if (yesterday == 0) return today > 0 ? new(MorningKind.Today, today, 0) : new(MorningKind.None, 0, 0);
        if (same > 0)
            return new(yesterday > same ? MorningKind.More : yesterday < same ? MorningKind.Less : MorningKind.Same, yesterday, Math.Abs(yesterday - same));
        int[] before = [.. days.SkipLast(2).Where(people => people > 0)];
        if (before.Length == 0) return new(MorningKind.First, yesterday, 0);
        int usual = (int)Math.Round(before.Average(), MidpointRounding.AwayFromZero);
        return new(yesterday > usual ? MorningKind.MoreThanUsual : yesterday < usual ? MorningKind.LessThanUsual : MorningKind.AsUsual, yesterday,
            Math.Abs(yesterday - usual));
    }
}
