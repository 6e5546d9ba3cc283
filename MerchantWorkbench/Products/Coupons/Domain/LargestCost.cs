namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>What a coupon can cost its merchant at most, and what an order with it leaves.</summary>
public static class LargestCost
{
    /// <summary>
    /// No course of claims, redemptions and expiries spends more; null where nothing bounds a discount. Where every discount is the
    /// same amount, what is left of a budget below that amount is never spent and not counted.
    /// </summary>
    /// <param name="terms">Terms that passed their check.</param>
    public static long? Fen(CouponTerms terms)
    {
        if (Discount.LargestFen(terms) is not { } largest) return null;
        long all = checked(largest * terms.UsesPerPiece * terms.Total);
        if (terms.BudgetFen is not { } budget || budget >= all) return all;
        return IsAlwaysTheSame(terms, largest) ? budget / largest * largest : budget;
    }

    /// <summary>The smallest order a piece is meant for; null where the terms do not say.</summary>
    public static long? SmallestOrderFen(CouponTerms terms) => terms.Kind switch
    {
        CouponKind.MoneyOff or CouponKind.PercentOff => terms.ThresholdFen > 0 ? terms.ThresholdFen : null,
        CouponKind.SpecialPrice => terms.ThresholdFen > terms.PriceFen ? terms.ThresholdFen : null,
        CouponKind.Exchange => terms.AmountFen,
        CouponKind.FreeForm => null,
    };

    /// <summary>What the smallest order leaves after its discount, below zero when it costs more than it earns; null where there is no such order.</summary>
    /// <param name="terms">Terms that passed their check.</param>
    /// <param name="marginPercent">What the merchant earns on an order before the discount; 0 to 100.</param>
    public static long? LeftFen(CouponTerms terms, int marginPercent) =>
        SmallestOrderFen(terms) is { } order && Discount.Of(terms, order).Is(out long discount, out _) ? checked(order * marginPercent) / 100 - discount : null;

    private static bool IsAlwaysTheSame(CouponTerms terms, long largest) =>
        terms.Kind == CouponKind.MoneyOff && terms.ThresholdFen >= largest;
}
