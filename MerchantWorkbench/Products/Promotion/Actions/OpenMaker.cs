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
internal sealed class OpenMaker(Reader reader, CouponShelf coupons, LifeShelf posts, Clock clock)
{
    private const int MostPosts = 12;

    /// <summary>Something to lead to, with the words and the picture it brings along.</summary>
    /// <param name="Id">Null for the shop.</param>
    public sealed record Thing(ThingKind Kind, string? Id, string Title, string? Text, string? Picture, string? PictureAddress)
    {
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
            IReadOnlyList<ShelfCoupon> open = await coupons.OpenAsync(merchant.Id, zone, BodyInPlace.MostCoupons, stop: stop);
            IReadOnlyList<ShelfPost> live = await posts.OpenAsync(merchant.Id, MostPosts, stop);
            Thing[] things =
            [
                .. open.Where(one => one.IsPublic).Select(one => new Thing(ThingKind.Coupon, one.Id, one.Name, one.Condition, one.Picture, null)
                { Until = zone.Day(one.ClaimUntil) }),
                .. live.Select(one => new Thing(ThingKind.Post, one.Id, one.Title, null, one.Picture, null)),
                new(ThingKind.Shop, null, merchant.Name, merchant.About, merchant.Logo is { } logo ? Ids.Text(logo) : null, null),
            ];
            long[] files = [.. things.Select(one => Ids.Parse(one.Picture))];
            Dictionary<long, string> paths = await db.Files.Pictures().Where(file => files.Contains(file.Id))
                .ToDictionaryAsync(file => file.Id, file => file.Path, stop);
            IReadOnlyList<Slot> slots = await Slots.InOrderAsync(db, stop);
            Dictionary<Currency, long> wallet = await db.LedgerAccounts.Where(row => row.MerchantId == merchant.Id && row.Kind == AccountKind.Wallet)
                .ToDictionaryAsync(row => row.Currency, row => row.Balance, stop);
            return new Desk(
                [.. things.Select(one => paths.GetValueOrDefault(Ids.Parse(one.Picture)) is { } path
                    ? one with { PictureAddress = FileStore.Address(path) } : one with { Picture = null })],
                Open(SlotWay.Daily), zone.Day(clock.Now), open.Count(one => !one.IsPublic), Open(SlotWay.Commercial),
                wallet.GetValueOrDefault(Currency.Cash), wallet.GetValueOrDefault(Currency.Points),
                [.. Open(SlotWay.Exclusive).Where(slot => slot.Terms.DayPrice > 0)]);

            Slot[] Open(SlotWay way) => [.. slots.Where(slot => slot.Terms.WhyNot(way, merchant.ShortName) is null)];
        }, stop);
}
