using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Why one decision went as it went, for one of those who took part. Others are ranks and shares, never names.</summary>
/// <param name="Id">The decision's.</param>
/// <param name="Edition">Of the snapshot it was made from.</param>
/// <param name="Agrees">Made again from what is stored, it shows what was shown.</param>
/// <param name="Eligible">How many could have been shown.</param>
/// <param name="SmallShare">Of a hundred free places, those kept for the smaller half of shops.</param>
/// <param name="Policy">Version of the score's policy; null where nobody's score was known.</param>
public sealed record Receipt(
    string Id, string Slot, string NameZh, string NameEn, DateTimeOffset At, long Edition, bool Agrees, int Candidates, int Eligible, int Places,
    int SmallShare, int? Policy, IReadOnlyList<Receipt.Line> Lines)
{
    /// <summary>What one's own paid place cost; null where one had none.</summary>
    public Sale? Sold { get; init; }

    /// <summary>One's own paid place: the rule is <see cref="SecondPrice"/>.</summary>
    /// <param name="Pay">Who pays is the merchant, with this.</param>
    /// <param name="Bid">Its bid, for a click or a thousand views.</param>
    /// <param name="BidPerView">What the bid is worth for one view, in thousandths.</param>
    /// <param name="Rate">Clicks of 100,000 views by which a bid for clicks is weighed.</param>
    /// <param name="Reserve">The least a view costs, in thousandths.</param>
    /// <param name="PerView">What a view costs: the highest bid that got no place, or the reserve; in thousandths.</param>
    /// <param name="Price">What the event costs, in thousandths.</param>
    /// <param name="Charged">What was charged, in thousandths: the price, or 0 where nobody clicked or the budget was spent.</param>
    public sealed record Sale(
        PayWith Pay, BidFor For, long Bid, long BidPerView, int Rate, int Reserve, long PerView, long Price, long Charged);

    /// <summary>One candidate.</summary>
    /// <param name="Rank">By score, among those who could be shown; null for others.</param>
    /// <param name="Place">The place it was shown in, from 1; null where it was not shown.</param>
    /// <param name="IsSmallTurn">That place belonged to the smaller shops.</param>
    /// <param name="IsBought">It competes for the paid places, by its bid; then its rank is among those.</param>
    /// <param name="Shares">Its factors, 0 to 1; empty for a shop whose score was not known yet.</param>
    public sealed record Line(
        bool IsMine, int? Rank, decimal Score, bool IsSmall, Reason Reason, int? Place, bool IsSmallTurn, bool IsBought,
        IReadOnlyDictionary<string, decimal> Shares)
    {
        /// <summary>It came in by a festival: without booking, free, by merit like the daily ones.</summary>
        public bool IsByFestival { get; init; }
    }
}
