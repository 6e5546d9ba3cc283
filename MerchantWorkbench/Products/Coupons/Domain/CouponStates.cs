namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>The one place where a coupon's outside state is worked out.</summary>
public static class CouponStates
{
    /// <summary>
    /// What people decided goes first (draft, in review, rejected, stopped whatever the hour). Of an open or paused coupon, in this
    /// order: ended (also when paused or sold out), paused, scheduled, sold out, running. The last claiming moment itself still counts.
    /// </summary>
    public static CouponState Of(CouponStage stage, DateTimeOffset now,
        DateTimeOffset claimFrom, DateTimeOffset claimUntil, int claimed, int total) =>
        stage switch
        {
            CouponStage.Draft => CouponState.Draft,
            CouponStage.InReview => CouponState.InReview,
            CouponStage.Rejected => CouponState.Rejected,
            CouponStage.Stopped => CouponState.Stopped,
            CouponStage.Open or CouponStage.Paused when now > claimUntil => CouponState.Ended,
            CouponStage.Paused => CouponState.Paused,
            CouponStage.Open when now < claimFrom => CouponState.Scheduled,
            CouponStage.Open when claimed >= total => CouponState.SoldOut,
            CouponStage.Open => CouponState.Running,
        };
}
