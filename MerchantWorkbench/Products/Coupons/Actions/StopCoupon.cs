using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Ends a coupon for good. Pieces already taken keep their right until they expire; an open review is taken back.</summary>
/// <remarks>Refuses: coupons.not_found, coupons.wrong_state. Tells: coupon.stopped.</remarks>
internal sealed class StopCoupon(Writer writer)
{
    /// <summary>Takes the step.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
        {
            if (!(await CouponStep.TakeAsync(write, id, CouponMove.Stop, CouponStage.Stopped, CouponEvents.Stopped))
                .Is(out Coupon? coupon, out Refusal? no)) return no;
            await SubmitReview.WithdrawAsync(write, CouponEvents.Coupon, id);
            return CouponSheet.Of(coupon, write.Now);
        }, stop);
}
