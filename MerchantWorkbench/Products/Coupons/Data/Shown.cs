using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>What shoppers may see of a coupon.</summary>
internal static class Shown
{
    /// <summary>
    /// On the merchant's own ground the newest terms; of a coupon for the public alone the approved revision, whatever was written since.
    /// Null while nothing of it is out.
    /// </summary>
    public static async Task<CouponTerms?> TermsAsync(WorkbenchDb db, Coupon coupon, CancellationToken stop)
    {
        if (coupon.Stage is CouponStage.Draft or CouponStage.InReview or CouponStage.Rejected) return null;
        return coupon.Terms.Layers.Any(layer => layer != Layer.Public) ? coupon.Terms : await ApprovedAsync(db, coupon, stop);
    }

    /// <summary>The approved revision, for places of the public layer; null when there is none.</summary>
    public static async Task<CouponTerms?> ApprovedAsync(WorkbenchDb db, Coupon coupon, CancellationToken stop)
    {
        if (coupon.PublicRevision is not { } approved) return null;
        if (approved == coupon.Revision) return coupon.Terms;
        string json = await db.CouponRevisions.Where(row => row.CouponId == coupon.Id && row.Revision == approved).Select(row => row.TermsJson)
            .SingleAsync(stop);
        return CouponJson.Read(json);
    }
}
