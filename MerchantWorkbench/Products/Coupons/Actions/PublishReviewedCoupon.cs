using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Carries out a reviewer's verdict on one revision.</summary>
/// <remarks>Tells: coupon.published or coupon.rejected; coupon.opened when the coupon was for the public alone.</remarks>
internal sealed class PublishReviewedCoupon : IReviewSubject
{
    /// <inheritdoc/>
    public async Task ApplyAsync(Write write, Review review)
    {
        await RowLock.CouponAsync(write, review.SubjectId);
        Coupon coupon = await write.Db.Coupons.SingleAsync(row => row.Id == review.SubjectId, write.Stop);
        bool waited = coupon.Stage == CouponStage.InReview;
        object data = new { revision = review.Revision, review.Reason, review.Note };
        if (review.Verdict == Verdict.Approve)
        {
            coupon.PublicRevision = review.Revision;
            if (waited) coupon.Stage = CouponStage.Open;
            if (waited) write.Tell(coupon.MerchantId, CouponEvents.Coupon, coupon.Id, CouponEvents.Opened, data);
            write.Tell(coupon.MerchantId, CouponEvents.Coupon, coupon.Id, CouponEvents.Published, data);
            return;
        }
        if (waited) coupon.Stage = CouponStage.Rejected;
        write.Tell(coupon.MerchantId, CouponEvents.Coupon, coupon.Id, CouponEvents.Rejected, data);
    }

    /// <summary>A coupon for the public alone waits again; an edited one is submitted instead.</summary>
    async Task<Refusal?> IReviewSubject.AppealAsync(Write write, Review rejected)
    {
        Coupon coupon = await write.Db.Coupons.SingleAsync(row => row.Id == rejected.SubjectId, write.Stop);
        if (coupon.Revision != rejected.Revision || coupon.Stage is CouponStage.Draft or CouponStage.Stopped) return ReviewRefusals.CannotAppeal;
        if (coupon.Stage == CouponStage.Rejected) coupon.Stage = CouponStage.InReview;
        return null;
    }
}
