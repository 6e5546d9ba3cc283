using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>When a merchant leaves coupons, nobody takes pieces that no till would redeem.</summary>
/// <remarks>Tells: coupon.paused.</remarks>
internal sealed class PauseCouponsOfLeftProduct : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        if (happened.Data is null || JsonDocument.Parse(happened.Data).RootElement.GetProperty("product").GetString() != "coupons") return;
        List<Coupon> open = await write.Db.Coupons.Where(row => row.MerchantId == happened.MerchantId && row.Stage == CouponStage.Open).ToListAsync(write.Stop);
        foreach (Coupon coupon in open)
        {
            coupon.Stage = CouponStage.Paused;
            write.Tell(coupon.MerchantId, CouponEvents.Coupon, coupon.Id, CouponEvents.Paused);
        }
    }
}
