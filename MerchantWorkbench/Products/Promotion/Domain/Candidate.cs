using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>One approved placement in one slot, with all a decision asks of it.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The first instant after it.</param>
/// <param name="Score">Its shop's open score in thousandths of a point.</param>
/// <param name="IsSmall">Its shop is of the smaller half.</param>
/// <param name="Bar">Why it cannot be shown here whoever looks, or null.</param>
public sealed record Candidate(
    long Placement, int Revision, long Merchant, DateTimeOffset From, DateTimeOffset Until, int Score, bool IsSmall, Reason? Bar)
{
    /// <summary>What it offers for the paid places; null for one that is free.</summary>
    public Bid? Bid { get; init; }

    /// <summary>It bought its days: while it can be shown, the paid places are its own.</summary>
    public bool IsAlone { get; init; }

    /// <summary>It came in by a festival.</summary>
    public bool IsByFestival { get; init; }

    /// <summary>It stands for nothing but its merit.</summary>
    public bool IsFree => Bid is null && !IsAlone;

    /// <summary>It is bought, and meant for an audience.</summary>
    public bool IsAimed => Bid?.Terms.Audience is not null;
}
