using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>How much a piece takes off an order. Whole fen, rounded down, never more than the order.</summary>
public static class Discount
{
    /// <summary>The most one use can take off; null where nothing bounds it (percent off and special price without a cap).</summary>
    public static long? LargestFen(CouponTerms terms) => terms.Kind switch
    {
        CouponKind.MoneyOff or CouponKind.Exchange => terms.AmountFen,
        CouponKind.PercentOff or CouponKind.SpecialPrice or CouponKind.FreeForm => terms.CapFen,
    };

    /// <summary>Whether the order is large enough for the piece.</summary>
    public static bool Reaches(CouponTerms terms, long orderFen) => orderFen >= (terms.ThresholdFen ?? 0);

    /// <summary>What is wrong with what the till sent, before any state is looked at; null when nothing is.</summary>
    /// <param name="terms">Terms that passed their check.</param>
    /// <param name="orderFen">The whole order; 0 to <see cref="Fen.Max"/>. 0 is a fair order: the formulas give 0 for it.</param>
    /// <param name="givenFen">What the cashier gives; for free form only, and required there: 0 to the cap, at most the order.</param>
    public static Refusal? WhatIsWrong(CouponTerms terms, long orderFen, long? givenFen)
    {
        Guard guard = new Guard().Money(orderFen, "/orderFen", 0);
        if (terms.Kind != CouponKind.FreeForm) guard.Check(givenFen is null, "/discountFen", "field.not_for_kind");
        else if (guard.IsSound) guard.Money(givenFen, "/discountFen", 0, Math.Min(terms.CapFen!.Value, orderFen));
        return guard.Refusal;
    }

    /// <summary>The discount of an order.</summary>
    /// <remarks>
    /// Refuses: request.invalid as <see cref="WhatIsWrong"/> says, pieces.below_threshold.
    /// A cap on a special price bounds its discount as it does a percentage's.
    /// </remarks>
    public static Outcome<long> Of(CouponTerms terms, long orderFen, long? givenFen = null)
    {
        if (WhatIsWrong(terms, orderFen, givenFen) is { } wrong) return wrong;
        if (!Reaches(terms, orderFen)) return CouponRefusals.BelowThreshold(terms.ThresholdFen!.Value);
        long cap = terms.CapFen ?? long.MaxValue;
        return terms.Kind switch
        {
            CouponKind.MoneyOff or CouponKind.Exchange => Math.Min(terms.AmountFen!.Value, orderFen),
            CouponKind.PercentOff => Math.Min(checked(orderFen * terms.PercentOff!.Value) / 100, cap),
            CouponKind.SpecialPrice => Math.Min(Math.Max(0, orderFen - terms.PriceFen!.Value), cap),
            CouponKind.FreeForm => givenFen!.Value,
        };
    }
}
