using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Holds many coupons back in one transaction. One that cannot be paused keeps no other from it.</summary>
/// <remarks>Refuses as a whole: request.invalid. For each coupon: coupons.not_found, coupons.wrong_state. Tells: coupon.paused for each.</remarks>
internal sealed class BulkPause(Writer writer)
{
    /// <summary>Pauses; doubled ids count once.</summary>
    public Task<Outcome<BulkAnswer>> RunAsync(Caller caller, IReadOnlyList<string> ids, CancellationToken stop = default) =>
        writer.RunAsync(caller, CouponPermissions.Edit, write =>
            BulkStep.TakeAsync(write, ids, CouponMove.Pause, CouponStage.Paused, CouponEvents.Paused), stop);
}
