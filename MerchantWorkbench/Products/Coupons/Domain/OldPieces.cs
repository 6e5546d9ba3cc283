namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Which pieces are old: nothing can happen to them any more, and no claim asks for them.</summary>
/// <remarks>
/// A use lies inside the piece's window and is taken back <see cref="ReversalRules.ByManager"/> later at most. So nothing has happened for ninety
/// days to a final piece whose window was over that much longer ago, and nothing ever will: the window alone tells, whenever the piece was used. Its
/// coupon gave out no more by then, so nobody's limit counts it; and a clock that goes back some months finds neither piece nor coupon open again.
/// </remarks>
public static class OldPieces
{
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(90);

    /// <summary>The moment at which a coupon and its piece must have been over for the piece to be old now.</summary>
    public static DateTimeOffset Border(DateTimeOffset now) => now - (ReversalRules.ByManager + Quiet);

    /// <summary>Whether the piece is old.</summary>
    /// <param name="coupon">The state of its coupon at the border.</param>
    /// <param name="piece">The status as written: expiry has freed the money of a piece before it is old.</param>
    /// <param name="window">When the piece could be used.</param>
    /// <param name="border">See <see cref="Border"/>.</param>
    public static bool IsOld(CouponState coupon, PieceStatus piece, PieceWindow window, DateTimeOffset border) =>
        coupon is CouponState.Ended or CouponState.Stopped && piece is not PieceStatus.Claimed && window.IsOver(border);
}
