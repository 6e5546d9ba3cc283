using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Holds a coupon back for a while: nobody takes a piece, pieces already taken keep their right.</summary>
/// <remarks>Refuses: coupons.not_found, coupons.wrong_state. Tells: coupon.paused.</remarks>
internal sealed class PauseCoupon(Writer writer)
{
    /// <summary>Takes the step.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
        {
            if (!(await CouponStep.TakeAsync(write, id, CouponMove.Pause, CouponStage.Paused, CouponEvents.Paused))
                .Is(out Coupon? coupon, out Refusal? no)) return no;
            return CouponSheet.Of(coupon, write.Now);
        }, stop);
}
