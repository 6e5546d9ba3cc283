using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// The one rule about coupons on a post: it is the merchant's own, and anybody can take it now. One of a campaign that has not begun may be written
/// about, and handed in with it.
/// </summary>
internal static class HungCoupon
{
    /// <param name="handsIn">The post that is handed in; null while it is written.</param>
    public static async Task<Refusal?> WhyNotAsync(WorkbenchDb db, CouponShelf shelf, Caller caller, PostBody body, CancellationToken stop,
        long? handsIn = null)
    {
        (string Pointer, string Id)[] coupons = [.. PostPlaces.Coupons(body)];
        if (coupons.Length == 0) return null;
        long merchant = caller.MerchantId!.Value;
        Zone zone = await MerchantClock.ZoneAsync(db, merchant, stop);
        var guard = new Guard();
        foreach ((string pointer, string coupon) in coupons)
            guard.Check(await shelf.HasAsync(merchant, zone, coupon, stop) || await ComesAsync(coupon), pointer, "posts.coupon_not_open");
        return guard.Refusal;

        Task<bool> ComesAsync(string coupon) => handsIn is { } post
            ? CampaignThings.AreTogetherAsync(db, (LifeEvents.Post, post), (CouponEvents.Coupon, Ids.Parse(coupon)), stop)
            : CampaignThings.IsComingAsync(db, merchant, CouponEvents.Coupon, Ids.Parse(coupon), stop);
    }
}
