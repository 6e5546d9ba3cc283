using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Words checked where they will live: by their own rules, against the slots, and against what the merchant has.</summary>
internal static class BodyInPlace
{
    /// <summary>Coupons of one merchant that are looked through.</summary>
    public const int MostCoupons = 50;

    /// <summary>Everything that is wrong, or null.</summary>
    public static async Task<Refusal?> WhatIsWrongAsync(
        WorkbenchDb db, Caller caller, PlacementBody body, CouponShelf coupons, LifeShelf posts, DateTimeOffset now, CancellationToken stop)
    {
        Merchant merchant = await db.Merchants.AsNoTracking().SingleAsync(row => row.Id == caller.MerchantId, stop);
        Zone zone = Zone.Of(merchant.Zone);
        Refusal? wrong = PlacementRules.WhatIsWrong(body, await Slots.AllAsync(db, stop), merchant.ShortName,
            (body.Exclusive is null ? zone : ExclusiveRules.Calendar).Day(now));
        var guard = new Guard();
        long picture = Ids.Parse(body.Picture);
        guard.Check(
            body.Picture is not { Length: > 0 } || await db.Files.Pictures().AnyAsync(file => file.Id == picture && file.MerchantId == merchant.Id, stop),
            "/picture", "placements.no_such_picture");
        if (body.Thing is { Length: > 0 }) guard.Check(await IsThereAsync(merchant.Id, zone, body, coupons, posts, stop), "/thing", NotThere(body.Kind));
        Refusal? missing = guard.Refusal;
        return wrong is null || missing is null ? wrong ?? missing : Refusal.Invalid([.. wrong.Fields, .. missing.Fields]);
    }

    /// <summary>Whether what it leads to can be opened by anybody now. A coupon must be of the public layer: see the contract, section 7.</summary>
    public static async Task<bool> IsThereAsync(
        long merchant, Zone zone, PlacementBody body, CouponShelf coupons, LifeShelf posts, CancellationToken stop) => body.Kind switch
        {
            ThingKind.Coupon => (await coupons.OpenAsync(merchant, zone, MostCoupons, stop: stop)).Any(coupon => coupon.Id == body.Thing && coupon.IsPublic),
            ThingKind.Post => await posts.HasAsync(merchant, body.Thing, stop),
            _ => true,
        };

    private static string NotThere(ThingKind kind) => kind == ThingKind.Coupon ? "placements.coupon_not_public" : "placements.post_not_live";
}
