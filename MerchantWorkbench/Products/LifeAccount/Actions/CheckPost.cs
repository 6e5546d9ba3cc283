using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Says beforehand what handing in would say, so that who writes hears it while writing. Changes nothing.</summary>
internal sealed class CheckPost(Reader reader, CouponShelf shelf, Clock clock)
{
    /// <summary>Open coupons that are looked through.</summary>
    private const int MostCoupons = 50;

    /// <summary>What was found.</summary>
    /// <param name="Wrong">Wrong fields; null when it could be handed in.</param>
    /// <param name="Hints">What does not block and is still worth a thought.</param>
    public sealed record Result(Refusal? Wrong, IReadOnlyList<Finding> Hints);

    /// <summary>Checks.</summary>
    /// <param name="publishAt">When it shall go live; null for as soon as it is approved.</param>
    public Task<Outcome<Result>> RunAsync(Caller caller, PostBody body, DateTimeOffset? publishAt = null, CancellationToken stop = default) =>
        reader.RunAsync<Result>(caller, LifePermissions.Write, async db =>
        {
            Refusal? wrong = Both(await BodyInPlace.WhatIsWrongAsync(db, body, stop), AnnouncementRules.WhatIsUntimely(body, clock.Now))
                ?? await HungCoupon.WhyNotAsync(db, shelf, caller, body, stop);
            long merchant = caller.MerchantId!.Value;
            var zone = Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
            IReadOnlyList<PictureSheet> pictures = (await PictureSheet.OfAsync(db, [body], stop))(body);
            IReadOnlyList<ShelfCoupon> coupons = await shelf.OpenAsync(merchant, zone, MostCoupons, stop: stop);
            return new Result(wrong, [
                .. PostFindings.Of(body, publishAt), .. Preflight.Look(body, pictures, coupons, zone, clock.Now, publishAt ?? clock.Now)]);
        }, stop);

    /// <summary>A start that is too near is told with everything else, not after it.</summary>
    private static Refusal? Both(Refusal? wrong, Refusal? untimely) =>
        wrong is null || untimely is null ? wrong ?? untimely : Refusal.Invalid([.. wrong.Fields, .. untimely.Fields]);
}
