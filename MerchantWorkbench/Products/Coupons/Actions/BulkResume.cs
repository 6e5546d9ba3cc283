using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Lets many paused coupons go on in one transaction; also the undo of <see cref="BulkPause"/>.</summary>
/// <remarks>Refuses as a whole: request.invalid. For each coupon: coupons.not_found, coupons.wrong_state. Tells: coupon.resumed for each.</remarks>
internal sealed class BulkResume(Writer writer)
{
    /// <summary>Resumes; doubled ids count once.</summary>
    public Task<Outcome<BulkAnswer>> RunAsync(Caller caller, IReadOnlyList<string> ids, CancellationToken stop = default) =>
        writer.RunAsync(caller, CouponPermissions.Edit, write =>
            BulkStep.TakeAsync(write, ids, CouponMove.Resume, CouponStage.Open, CouponEvents.Resumed), stop);
}
