using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>When the platform closes a merchant, its coupons give out no more.</summary>
/// <remarks>Tells: coupon.stopped.</remarks>
internal sealed class StopCouponsOfClosedMerchant : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        List<Coupon> open = await write.Db.Coupons
            .Where(row => row.MerchantId == happened.SubjectId && (row.Stage == CouponStage.Open || row.Stage == CouponStage.Paused)).ToListAsync(write.Stop);
        foreach (Coupon coupon in open)
        {
            coupon.Stage = CouponStage.Stopped;
            write.Tell(coupon.MerchantId, CouponEvents.Coupon, coupon.Id, CouponEvents.Stopped);
        }
    }
}
