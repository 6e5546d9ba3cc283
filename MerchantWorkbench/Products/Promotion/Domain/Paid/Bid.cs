using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>What a bought placement brings into decisions, as the snapshot holds it.</summary>
/// <param name="Rate">Clicks of 100,000 views that are expected, see <see cref="ClickRate"/>; at least 1.</param>
/// <param name="Zone">The merchant's, as it was at approval.</param>
public sealed record Bid(PaidTerms Terms, int Rate, Zone Zone)
{
    /// <summary>What it is worth for one view, in thousandths: so a bid for clicks stands beside one for a thousand views.</summary>
    public long PerView { get; } = Terms.For == BidFor.Thousand ? Terms.Bid : Terms.Bid * Rate / 100;

    /// <summary>
    /// What its event costs, in thousandths, at a price for one view: never more than the bid. A click costs whole fen or points, rounded up.
    /// </summary>
    public long Price(long perView) => Terms.For == BidFor.Thousand ? perView : ((perView * 100) + Rate - 1) / Rate * PaidTerms.Parts;

    /// <summary>Its week, Monday first, a bit an hour.</summary>
    internal int[] Week { get; } = WeekHours.Days(Terms.Hours);

    /// <summary>Whether it runs at this hour.</summary>
    internal bool IsOn(WallClock clock) => Terms.Hours is null || WeekHours.IsOn(Week, clock.In(Zone));
}
