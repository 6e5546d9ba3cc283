using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Lets a paused coupon go on.</summary>
/// <remarks>Refuses: coupons.not_found, coupons.wrong_state. Tells: coupon.resumed.</remarks>
internal sealed class ResumeCoupon(Writer writer)
{
    /// <summary>Takes the step.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
        {
            if (!(await CouponStep.TakeAsync(write, id, CouponMove.Resume, CouponStage.Open, CouponEvents.Resumed))
                .Is(out Coupon? coupon, out Refusal? no)) return no;
            return CouponSheet.Of(coupon, write.Now);
        }, stop);
}
