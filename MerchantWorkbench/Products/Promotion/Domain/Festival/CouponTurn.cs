namespace MerchantWorkbench.Products.Promotion.Domain.Festival;

/// <summary>
/// Which of its coupons a festival's placement leads a shopper to: one a day, tomorrow the next, and shoppers begin at different ones. Worked out from
/// what an impression keeps, so that card, tap and receipt agree without a further column.
/// </summary>
public static class CouponTurn
{
    /// <summary>Ids in the order in which they are tried: the first that can be taken is the one. Of any other placement its one thing.</summary>
    /// <param name="holder">The shopper's device.</param>
    /// <param name="day">The platform's day of the look.</param>
    public static IEnumerable<string?> Of(PlacementBody said, string holder, DateOnly day)
    {
        if (said.Coupons is not { Count: > 1 } coupons) return [said.Thing];
        // Not string.GetHashCode: that one is another in every process.
        int first = (int)((holder.Aggregate(0u, (sum, letter) => unchecked((sum * 31) + letter)) + (uint)day.DayNumber) % (uint)coupons.Count);
        return [.. coupons.Skip(first), .. coupons.Take(first)];
    }
}
