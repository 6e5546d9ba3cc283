using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Takes a coupon back from the reviewer; it is a draft again.</summary>
/// <remarks>Refuses: coupons.not_found, coupons.wrong_state. Tells: coupon.withdrawn.</remarks>
internal sealed class WithdrawCoupon(Writer writer)
{
    /// <summary>Takes the step.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
        {
            if (!(await CouponStep.TakeAsync(write, id, CouponMove.Withdraw, CouponStage.Draft, CouponEvents.Withdrawn))
                .Is(out Coupon? coupon, out Refusal? no)) return no;
            await SubmitReview.WithdrawAsync(write, CouponEvents.Coupon, id);
            return CouponSheet.Of(coupon, write.Now);
        }, stop);
}
