namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>All that decisions are made from, as it stood after one change. Never changes, and can be put together again from what is stored.</summary>
/// <param name="Edition">Rises by one with every change of slots, placements or scores.</param>
public sealed record Snapshot(long Edition, IReadOnlyDictionary<string, Booth> Booths)
{
    /// <summary>The slots of one page, in their order.</summary>
    public IEnumerable<Booth> On(ShopperPage page) => Booths.Values.Where(booth => booth.Slot.Terms.Pages.Contains(page))
        .OrderBy(booth => booth.Slot.Terms.Order).ThenBy(booth => booth.Slot.Code, StringComparer.Ordinal);
}
