using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>One coupon: the merchant's own, or one that is open to shoppers.</summary>
/// <remarks>Refuses: coupons.not_found.</remarks>
internal sealed class FindCoupon(Reader reader, Clock clock)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<CouponSheet>(caller, CouponPermissions.Look, async db =>
        {
            if (await db.Coupons.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } coupon) return CouponRefusals.NotFound;
            if (caller.Holder is null) return CouponSheet.Of(coupon, clock.Now);
            return await Shown.TermsAsync(db, coupon, stop) is { } terms ? CouponSheet.ForShopper(coupon, terms, clock.Now) : CouponRefusals.NotFound;
        }, stop);
}
