using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;

namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>What may be offered for places.</summary>
internal static class PaidRules
{
    /// <summary>Bounds of a bid and of a whole budget, in fen or points: 1 fen to 1,000 yuan, and 1 yuan to 1,000,000 yuan.</summary>
    public const long MostBid = 100_000, LeastTotal = 100, MostTotal = 100_000_000;

    /// <summary>Notes all that is wrong.</summary>
    /// <param name="wanted">The slots it is for.</param>
    public static void Check(Guard guard, PaidTerms said, IReadOnlyList<Slot> wanted)
    {
        guard.Check(Enum.IsDefined(said.Pay), "/paid/pay", "field.required").Check(Enum.IsDefined(said.For), "/paid/for", "field.required")
            .Range(said.Bid, "/paid/bid", 1, MostBid).Range(said.Total, "/paid/total", LeastTotal, MostTotal)
            .Range(said.Day, "/paid/day", 1, Math.Max(1, said.Total))
            .Check(WeekHours.IsSound(said.Hours), "/paid/hours", "placements.hours");
        AudienceRules.Check(guard, said.Audience);
        if (said.Bid is < 1 or > MostBid || !Enum.IsDefined(said.For)) return;
        guard.Check(said.Most <= said.Day * PaidTerms.Parts, "/paid/day", "placements.day_under_bid");
        long reserve = wanted.Select(slot => (long)slot.Terms.Reserve).DefaultIfEmpty(0).Max();
        long least = said.For == BidFor.Thousand ? reserve : ((reserve * 100) + ClickRate.Prior - 1) / ClickRate.Prior;
        guard.Check(said.Bid >= least, "/paid/bid", "placements.under_reserve", least);
    }
}
