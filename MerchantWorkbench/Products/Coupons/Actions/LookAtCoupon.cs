using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>What a shopper's page says about one coupon: its terms, whether this shopper may take it now, and the piece it already has.</summary>
/// <remarks>
/// What all see alike is read once and remembered while nothing was written; its counters lag by <see cref="Lag"/> at most. The hour, and what is
/// about one shopper, are asked each time. The claim itself decides by neither. Refuses: coupons.not_found, also for what was never open to shoppers.
/// </remarks>
internal sealed class LookAtCoupon(Reader reader, Changes changes, Audiences audiences, Clock clock)
{
    /// <summary>By how much "sold out" may be late on a page: a hot coupon is then read once a second, however many look at it.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(1);

    // A merchant finds its own coupons only: whose eyes is part of the key.
    private readonly Remembered<(long? Merchant, long Coupon), Display> remembered = new(changes, clock, Lag) { Room = 5_000 };

    /// <summary>The page's content.</summary>
    /// <param name="MerchantId">For asking what else the merchant has.</param>
    /// <param name="Picture">Address of the coupon's picture, or null.</param>
    /// <param name="WhyNot">Why it cannot be taken now, or null.</param>
    /// <param name="MyPiece">The shopper's latest piece of it, or null.</param>
    public sealed record Sheet(
        long MerchantId, CouponTerms Terms, ShopFace Shop, IReadOnlyDictionary<string, string> ShopNames, string? Picture, Refusal? WhyNot, string? MyPiece);

    /// <summary>Looks.</summary>
    public Task<Outcome<Sheet>> RunAsync(Caller shopper, long id, CancellationToken stop = default) =>
        reader.RunAsync<Sheet>(shopper, CouponPermissions.Look, async db =>
        {
            if (await remembered.FindAsync((shopper.MerchantId, id), () => ReadAsync(db, id, stop)) is not { } display) return CouponRefusals.NotFound;
            DateTimeOffset now = clock.Now;
            DateOnly today = display.Page.Shop.Zone.Day(now);
            IQueryable<Piece> own = db.Pieces.HeldBy(shopper.Holder).Where(row => row.CouponId == id);
            var latest = await own.OrderByDescending(row => row.Ordinal).Select(row => new { row.Id, row.Ordinal }).FirstOrDefaultAsync(stop);
            ClaimFacts facts = ClaimReasons.Facts(display.Coupon, display.Page.Shop.Zone, now) with
            {
                IsMember = display.Coupon.Terms.Audience is { } audience && shopper.Holder is { } holder && (await audiences.MembersAsync(
                    Words.Name(audience), db, new AudienceAsk(display.Coupon.MerchantId, display.Coupon.Terms.Crowd, now), [holder], stop)).Count > 0,
                ByPerson = latest?.Ordinal ?? 0,
                ByPersonToday = latest is null || display.Coupon.PerPersonPerDay is null ? 0 : await own.CountAsync(row => row.ClaimDay == today, stop),
                Today = display.Tally?.Day == today ? display.Tally.Taken : 0,
            };
            return display.Page with
            {
                WhyNot = ClaimRules.WhyNot(display.Coupon.Terms, facts),
                MyPiece = latest is null ? null : Ids.Text(latest.Id),
            };
        }, stop);

    private async Task<Display?> ReadAsync(WorkbenchDb db, long id, CancellationToken stop)
    {
        if (await db.Coupons.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } coupon) return null;
        if (await Shown.TermsAsync(db, coupon, stop) is not { } terms) return null;
        ShopFace shop = await ShopFace.OfAsync(db, coupon.MerchantId, stop);
        DateOnly today = shop.Zone.Day(clock.Now);
        DayTally? tally = coupon.PerDay is null ? null : await db.DayTallies.FirstOrDefaultAsync(row => row.CouponId == id && row.Day == today, stop);
        return new Display(coupon, tally, new Sheet(
            coupon.MerchantId, terms with { BudgetFen = null }, shop, await ShopFace.ShopsAsync(db, terms.Shops, stop),
            await ShopFace.PictureAsync(db, Ids.Parse(terms.Picture), stop), null, null));
    }

    /// <summary>What all visitors see alike.</summary>
    /// <param name="Tally">What was taken on the day it was read; null where days have no limit, or nothing was.</param>
    /// <param name="Page">Without what is about one visitor.</param>
    private sealed record Display(Coupon Coupon, DayTally? Tally, Sheet Page);
}
