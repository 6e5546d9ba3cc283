namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>
/// The money of one piece from claim to end. A piece keeps what it holds; the coupon's held sum is that of its pieces. Where a use
/// has no bound nothing can be held, and such a coupon can have no budget.
/// </summary>
public static class PieceBudget
{
    /// <summary>At the claim: the largest discount of every use is held.</summary>
    public static BudgetMove Claim(CouponTerms terms) => new(HoldFen(terms, terms.UsesPerPiece), 0);

    /// <summary>
    /// At a redemption: what the uses still left can cost stays held, the rest is freed and the real discount spent. The sum grows
    /// only when a use comes back from a reversal and costs more the second time: then it must fit like a claim.
    /// </summary>
    /// <param name="terms">Terms of the coupon.</param>
    /// <param name="pieceHeldFen">What the piece holds now.</param>
    /// <param name="usesLeft">Uses left before this one.</param>
    /// <param name="discountFen">The discount given.</param>
    public static BudgetMove Redeem(CouponTerms terms, long pieceHeldFen, int usesLeft, long discountFen) =>
        new(Math.Min(pieceHeldFen, HoldFen(terms, usesLeft - 1)) - pieceHeldFen, discountFen);

    /// <summary>
    /// At a reversal: the discount leaves spent and, while the piece can be used again, is held once more; the sum never grows.
    /// </summary>
    /// <remarks>Nothing is held for a coupon whose uses have no bound, as at the claim.</remarks>
    public static BudgetMove Reverse(CouponTerms terms, long discountFen, bool usableAgain) =>
        new(usableAgain && Discount.LargestFen(terms) is not null ? discountFen : 0, -discountFen);

    /// <summary>At expiry: whatever the piece still holds is freed.</summary>
    public static BudgetMove Expire(long pieceHeldFen) => new(-pieceHeldFen, 0);

    private static long HoldFen(CouponTerms terms, int uses) => checked((Discount.LargestFen(terms) ?? 0) * uses);
}
