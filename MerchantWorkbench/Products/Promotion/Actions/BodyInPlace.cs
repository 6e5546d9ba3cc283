using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain.Festival;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Words checked where they will live: by their own rules, against the slots, and against what the merchant has.</summary>
internal static class BodyInPlace
{
    /// <summary>Coupons of one merchant that are looked through while a slot is filled.</summary>
    private const int MostCoupons = 50;

    /// <summary>Everything that is wrong, or null. A coupon may still be with its reviewer: whether that is welcome the action decides.</summary>
    public static async Task<Refusal?> WhatIsWrongAsync(
        WorkbenchDb db, long of, PlacementBody body, BookableCoupons coupons, LifeShelf posts, DateTimeOffset now, CancellationToken stop)
    {
        Merchant merchant = await db.Merchants.AsNoTracking().SingleAsync(row => row.Id == of, stop);
        Zone zone = Zone.Of(merchant.Zone);
        IReadOnlyDictionary<string, Slot> slots = await Slots.AllAsync(db, stop);
        Refusal? wrong = PlacementRules.WhatIsWrong(body, slots, merchant.ShortName, (body.Exclusive is null ? zone : ExclusiveRules.Calendar).Day(now));
        var guard = new Guard();
        if (body.Picture is { Length: > 0 }) await CheckPictureAsync(guard, db, merchant.Id, body, slots, stop);
        if (body is { Kind: ThingKind.Coupon, Thing.Length: > 0 })
        {
            BookableCoupon? coupon = await coupons.FindAsync(db, merchant.Id, zone, body.Thing, stop);
            guard.Check(coupon is not null, "/thing", "placements.coupon_not_public");
            if (coupon is not null && coupon.ClaimFrom > now && zone.Day(coupon.ClaimFrom) is var first)
                guard.Check(body.From is null || body.From >= first, "/from", "placements.before_coupon",
                    first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        if (body is { Kind: ThingKind.Post, Thing.Length: > 0 })
            guard.Check(await posts.HasAsync(merchant.Id, body.Thing, stop), "/thing", "placements.post_not_live");
        Refusal? missing = guard.Refusal;
        return wrong is null || missing is null ? wrong ?? missing : Refusal.Invalid([.. wrong.Fields, .. missing.Fields]);
    }

    /// <summary>
    /// Its words with the thing it leads this shopper to on this day; null when nothing of it can be opened by anybody now. A coupon must be of the public
    /// layer: see the contract, section 7.
    /// </summary>
    public static async Task<PlacementBody?> OpenAsync(
        long merchant, Zone zone, PlacementBody body, string holder, DateOnly day, CouponShelf coupons, LifeShelf posts, CancellationToken stop)
    {
        if (body.Kind == ThingKind.Post) return await posts.HasAsync(merchant, body.Thing, stop) ? body : null;
        if (body.Kind != ThingKind.Coupon) return body;
        IReadOnlyList<ShelfCoupon> open = await coupons.OpenAsync(merchant, zone, MostCoupons, stop: stop);
        string? turn = CouponTurn.Of(body, holder, day).FirstOrDefault(id => open.Any(coupon => coupon.Id == id && coupon.IsPublic));
        return turn is null ? null : turn == body.Thing ? body : body with { Thing = turn };
    }

    /// <summary>One of the merchant's own, and large enough for every slot that draws it.</summary>
    private static async Task CheckPictureAsync(
        Guard guard, WorkbenchDb db, long merchant, PlacementBody body, IReadOnlyDictionary<string, Slot> slots, CancellationToken stop)
    {
        long id = Ids.Parse(body.Picture);
        var picture = await db.Files.Pictures().Where(file => file.Id == id && file.MerchantId == merchant)
            .Select(file => new { file.Width, file.Height }).FirstOrDefaultAsync(stop);
        guard.Check(picture is not null, "/picture", "placements.no_such_picture");
        if (picture is null) return;
        foreach (string code in (body.Slots ?? []).Distinct())
            if (slots.TryGetValue(code, out Slot? slot) && !PictureFit.IsEnough(slot.Terms.Format, picture.Width, picture.Height))
                guard.Check(false, "/picture", "placements.picture_too_small", slot.Terms.NameZh, slot.Terms.Format.RatioWide, slot.Terms.Format.RatioHigh,
                    PictureFit.Least, picture.Width, picture.Height);
    }
}
