namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>
/// The price rule: the highest bids have the places, and each pays the highest bid that got none, or the reserve where that is more. All places of a slot are
/// alike, so all pay the same, and nobody gains by bidding anything but what a view is worth to them.
/// </summary>
public static class SecondPrice
{
    /// <summary>How many win, and what a view costs each of them.</summary>
    /// <param name="bids">For one view, one a shop, the highest first.</param>
    /// <param name="places">Places for sale.</param>
    /// <param name="reserve">The least a view costs; lower bids do not take part.</param>
    public static (int Winners, long PerView) Of(IReadOnlyList<long> bids, int places, long reserve)
    {
        int sound = 0;
        while (sound < bids.Count && bids[sound] >= reserve) sound++;
        return sound <= places ? (sound, reserve) : (places, bids[places]);
    }
}
