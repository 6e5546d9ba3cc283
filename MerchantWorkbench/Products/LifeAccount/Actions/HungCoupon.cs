using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The one rule about coupons on a post: it is the merchant's own, and anybody can take it now.</summary>
internal static class HungCoupon
{
    public static async Task<Refusal?> WhyNotAsync(WorkbenchDb db, CouponShelf shelf, Caller caller, PostBody body, CancellationToken stop)
    {
        (string Pointer, string Id)[] coupons = [.. PostPlaces.Coupons(body)];
        if (coupons.Length == 0) return null;
        long merchant = caller.MerchantId!.Value;
        Zone zone = await MerchantClock.ZoneAsync(db, merchant, stop);
        var guard = new Guard();
        foreach ((string pointer, string coupon) in coupons)
            guard.Check(await shelf.HasAsync(merchant, zone, coupon, stop), pointer, "posts.coupon_not_open");
        return guard.Refusal;
    }
}
