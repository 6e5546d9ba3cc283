namespace MerchantWorkbench.Products.Coupons;

/// <summary>Kinds of events this house tells. Subjects: <c>coupon</c> and <c>piece</c>.</summary>
public static class CouponEvents
{
    public const string Coupon = "coupon", Piece = "piece";

    public const string Drafted = "coupon.drafted", Edited = "coupon.edited", Submitted = "coupon.submitted", Withdrawn = "coupon.withdrawn";

    public const string Opened = "coupon.opened", Published = "coupon.published", Rejected = "coupon.rejected", Paused = "coupon.paused";

    public const string Resumed = "coupon.resumed", Stopped = "coupon.stopped", Appended = "coupon.appended", CodesAdded = "coupon.codes_added";

    public const string Claimed = "piece.claimed", Redeemed = "piece.redeemed", Reversed = "piece.reversed", Expired = "piece.expired";
}
