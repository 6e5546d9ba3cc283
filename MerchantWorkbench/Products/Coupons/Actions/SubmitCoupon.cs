using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>
/// Sends a coupon out. The automatic check runs first; the merchant's own ground opens at once by policy, the public layer waits for a
/// reviewer. With the public layer alone, or as a part of a campaign that is being published, the coupon is in review until then.
/// </summary>
/// <remarks>Refuses: coupons.not_found, coupons.wrong_state, request.invalid with the check's findings. Tells: coupon.opened or coupon.submitted.</remarks>
internal sealed class SubmitCoupon(Writer writer, Audiences audiences)
{
    /// <summary>Submits.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
            (await CouponHandIn.TakeAsync(write, audiences, id)).Then(coupon => CouponSheet.Of(coupon, write.Now)), stop);
}
