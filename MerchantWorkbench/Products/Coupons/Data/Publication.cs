using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Brings a revision before whoever must decide it: the policy for the merchant's own ground, a reviewer for the public layer.</summary>
internal static class Publication
{
    /// <summary>Keeps the revision and, when it is for the public too, opens a review of it.</summary>
    /// <param name="opensByPolicy">False when nothing of it opens before the verdict.</param>
    public static async Task OfferAsync(Write write, Coupon coupon, long? appealOf = null, bool opensByPolicy = true)
    {
        if (!await write.Db.CouponRevisions.AnyAsync(row => row.CouponId == coupon.Id && row.Revision == coupon.Revision, write.Stop))
            write.Db.CouponRevisions.Add(new CouponRevision
            {
                MerchantId = coupon.MerchantId,
                CouponId = coupon.Id,
                Revision = coupon.Revision,
                TermsJson = coupon.TermsJson,
                At = write.Now,
                By = write.Caller.Name,
            });
        var ask = new SubmitReview.Ask(CouponEvents.Coupon, coupon.Id, coupon.MerchantId, coupon.Revision, coupon.Name,
            CouponFindings.Of(coupon.Terms), appealOf);
        if (opensByPolicy && coupon.Terms.Layers.Any(layer => layer != Layer.Public)) SubmitReview.ByPolicy(write, ask);
        if (coupon.IsPublic) await SubmitReview.OpenAsync(write, ask);
    }
}
