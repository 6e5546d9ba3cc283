using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>Who of a booth can be shown in one look, by itself: before anybody is held against another.</summary>
internal sealed class Eligibility(Booth booth, Look look)
{
    private readonly Reason? bar = Bar(booth.Slot.Terms, look);
    private readonly WallClock clock = new(look.At);

    /// <summary>Why a candidate is out; null for one in the running, by its merit, its bid or its day.</summary>
    public Reason? WhyNot(int at)
    {
        if (bar is not null) return bar;
        Candidate one = booth.All[at];
        if (one.Bar is { } own) return own;
        return look.At < one.From ? Reason.NotYet
            : look.At >= one.Until ? Reason.Over
            : look.Gone.Count > 0 && look.Gone.Contains(one.Placement) ? Reason.Gone
            : one.Bid is not { } bid ? null
            : booth.AimOf[at] is >= 0 and int aim && !look.IsInside(aim) ? Reason.OtherAudience
            : !bid.IsOn(clock) ? Reason.OffHours
            : look.Resting.Count > 0 && look.Resting.Contains(one.Placement) ? Reason.Resting
            : bid.PerView < booth.Slot.Terms.Reserve ? Reason.UnderReserve
            : null;
    }

    /// <summary>What keeps everybody out of this look.</summary>
    private static Reason? Bar(SlotTerms terms, Look look) =>
        terms.Maturity == Maturity.Closed ? Reason.SlotClosed
        : terms.Cities.Count > 0 && !terms.Cities.Any(city => CityName.Tidy(city) == CityName.Tidy(look.City)) ? Reason.OtherCity
        : look.SeenToday >= terms.PerShopperDay ? Reason.SeenEnough
        : null;
}
