using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>How a merchant fared in one slot on one day: how often it was shown, and why not the other times.</summary>
/// <param name="Decisions">Decisions it took part in, at most the last <see cref="Most"/> of the day.</param>
/// <param name="Shown">Of those, where it was shown.</param>
/// <param name="SmallPercent">Of all places of the slot on that day, those that went to the smaller half; null where nothing was shown.</param>
public sealed record MissedSheet(
    string Slot, string NameZh, string NameEn, DateOnly Day, int Decisions, int Shown, int SmallShare, int? SmallPercent,
    IReadOnlyList<MissedSheet.Count> Reasons, IReadOnlyList<MissedSheet.Line> Lines)
{
    /// <summary>Decisions that are looked through.</summary>
    public const int Most = 200;

    /// <summary>How often for which reason.</summary>
    public sealed record Count(Reason Reason, int Times);

    /// <summary>One decision.</summary>
    /// <param name="Rank">By score, among those who could be shown; null where one could not.</param>
    /// <param name="Gap">Points between one's own score and the best one that was shown; negative where one's own is higher.</param>
    public sealed record Line(string Receipt, DateTimeOffset At, Reason Reason, int? Rank, int Eligible, decimal Gap);
}
