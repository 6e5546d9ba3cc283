namespace MerchantWorkbench.Products.Promotion.Domain.Festival;

/// <summary>One slot that is open to festivals, for a placement that came in by one.</summary>
/// <param name="Bar">Why it cannot be shown there whoever looks, or null.</param>
/// <param name="Misfit">What of its words does not fit there, or null; then it is no candidate there.</param>
public sealed record FestivalPlace(string Slot, string NameZh, string NameEn, Reason? Bar, Misfit? Misfit)
{
    /// <summary>It competes there.</summary>
    public bool IsIn => Bar is null && Misfit is null;

    /// <summary>All slots that are open to festivals. Which these are is the slots' word, not the placement's: it changes with their versions.</summary>
    public static IEnumerable<FestivalPlace> Of(IEnumerable<Slot> slots, PlacementBody said, string shortName) => slots
        .Where(slot => slot.Terms.Ways.Contains(SlotWay.Festival)).OrderBy(slot => slot.Terms.Order).ThenBy(slot => slot.Code, StringComparer.Ordinal)
        .Select(slot => new FestivalPlace(slot.Code, slot.Terms.NameZh, slot.Terms.NameEn, slot.Terms.WhyNot(SlotWay.Festival, shortName),
            Misfit.Of(slot.Terms.Format, said)));
}
