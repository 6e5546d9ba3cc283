using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The one rule about the coupon on a post: it is the merchant's own, and anybody can take it now.</summary>
internal static class HungCoupon
{
    public static async Task<Refusal?> WhyNotAsync(WorkbenchDb db, CouponShelf shelf, Caller caller, PostBody body, CancellationToken stop)
    {
        (string pointer, string? coupon) = PostPlaces.Coupon(body);
        if (coupon is null) return null;
        long merchant = caller.MerchantId!.Value;
        var zone = Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
        return new Guard().Check(await shelf.HasAsync(merchant, zone, coupon, stop), pointer, "posts.coupon_not_open").Refusal;
    }
}
