using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>What a merchant can promote, and where: everything the maker offers by one tap.</summary>
internal sealed class OpenMaker(Reader reader, CouponShelf shelf, BookableCoupons coupons, LifeShelf posts, Clock clock)
{
    private const int MostPosts = 12, MostCoupons = 50;

    /// <summary>Something to lead to, with the words and the picture it brings along.</summary>
    /// <param name="Id">Null for the shop.</param>
    public sealed record Thing(ThingKind Kind, string? Id, string Title, string? Text, string? Picture, string? PictureAddress)
    {
        /// <summary>The first day it can be taken, by the merchant's calendar; null where it has none.</summary>
        public DateOnly? From { get; init; }

        /// <summary>A coupon that a reviewer still has: what leads to it waits for the verdict.</summary>
        public bool Waits { get; init; }

        /// <summary>The last day it can be taken, by the merchant's calendar; null where it has none.</summary>
        public DateOnly? Until { get; init; }
    }

    /// <summary>The desk.</summary>
    /// <param name="Slots">Those open to the merchant's free placements.</param>
    /// <param name="Hidden">Coupons that are open and not of the public layer: they cannot be promoted.</param>
    /// <param name="Sold">Those that sell places to the merchant.</param>
    /// <param name="CashFen">What the wallet has in cash.</param>
    /// <param name="Points">What it has in points.</param>
    /// <param name="Whole">Those that sell whole days to the merchant.</param>
    public sealed record Desk(
        IReadOnlyList<Thing> Things, IReadOnlyList<Slot> Slots, DateOnly Today, int Hidden, IReadOnlyList<Slot> Sold, long CashFen, long Points,
        IReadOnlyList<Slot> Whole);

    /// <summary>Opens.</summary>
    public Task<Outcome<Desk>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<Desk>(caller, PromotionPermissions.Write, async db =>
        {
            Merchant merchant = await db.Merchants.SingleAsync(row => row.Id == caller.MerchantId, stop);
            Zone zone = Zone.Of(merchant.Zone);
            IReadOnlyList<BookableCoupon> bookable = await coupons.OfAsync(merchant.Id, zone, stop);
            HashSet<string> known = [.. bookable.Select(one => one.Id)];
            int hidden = (await shelf.OpenAsync(merchant.Id, zone, MostCoupons, stop: stop)).Count(one => !known.Contains(one.Id));
            IReadOnlyList<ShelfPost> live = await posts.OpenAsync(merchant.Id, MostPosts, stop);
            Thing[] things =
            [
                .. bookable.Select(one => new Thing(ThingKind.Coupon, one.Id, one.Name, one.Condition, one.Picture, null)
                { From = zone.Day(one.ClaimFrom), Until = zone.Day(one.ClaimUntil), Waits = one.Waits }),
                .. live.Select(one => new Thing(ThingKind.Post, one.Id, one.Title, null, one.Picture, null)),
                new(ThingKind.Shop, null, merchant.Name, merchant.About, merchant.Logo is { } logo ? Ids.Text(logo) : null, null),
            ];
            // What can be shown at once stands first, and is chosen when nothing else is asked for.
            things = [.. things.OrderBy(thing => thing.Waits)];
            long[] files = [.. things.Select(one => Ids.Parse(one.Picture))];
            IReadOnlyList<Slot> slots = await Slots.InOrderAsync(db, stop);
            // One that is too small for a slot is not brought along: it would be refused.
            Dictionary<long, string> paths = (await db.Files.Pictures().Where(file => files.Contains(file.Id))
                .Select(file => new { file.Id, file.Path, file.Width, file.Height }).ToListAsync(stop))
                .Where(file => slots.All(slot => PictureFit.IsEnough(slot.Terms.Format, file.Width, file.Height)))
                .ToDictionary(file => file.Id, file => file.Path);
            Dictionary<Currency, long> wallet = await db.LedgerAccounts.Where(row => row.MerchantId == merchant.Id && row.Kind == AccountKind.Wallet)
                .ToDictionaryAsync(row => row.Currency, row => row.Balance, stop);
            return new Desk(
                [.. things.Select(one => paths.GetValueOrDefault(Ids.Parse(one.Picture)) is { } path
                    ? one with { PictureAddress = FileStore.Address(path) } : one with { Picture = null })],
                Open(SlotWay.Daily), zone.Day(clock.Now), hidden, Open(SlotWay.Commercial),
                wallet.GetValueOrDefault(Currency.Cash), wallet.GetValueOrDefault(Currency.Points),
                [.. Open(SlotWay.Exclusive).Where(slot => slot.Terms.DayPrice > 0)]);

            Slot[] Open(SlotWay way) => [.. slots.Where(slot => slot.Terms.WhyNot(way, merchant.ShortName) is null)];
        }, stop);
}
