using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>What a coupon's pieces did, beyond its own counters. Tests are left out.</summary>
internal sealed class MeasureCoupon(Reader reader)
{
    /// <summary>Measures; a foreign or missing coupon measures nothing.</summary>
    public Task<Outcome<CouponMeasures>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<CouponMeasures>(caller, CouponPermissions.View, async db =>
        {
            var used = await db.Redemptions.Where(row => row.CouponId == id && !row.IsTest && row.ReversedAt == null)
                .GroupBy(row => row.ShopId)
                .Select(shop => new
                {
                    Shop = shop.Key, Count = shop.Count(), PaidFen = shop.Sum(row => row.OrderFen - row.DiscountFen),
                    GivenFen = shop.Sum(row => row.DiscountFen),
                }).ToListAsync(stop);
            Dictionary<long, string> names = await db.Shops.ToDictionaryAsync(shop => shop.Id, shop => shop.Name, stop);
            IQueryable<Piece> pieces = db.Pieces.Where(row => row.CouponId == id && !row.IsTest);
            return new CouponMeasures(
                [.. used.OrderByDescending(shop => shop.Count)
                    .Select(shop => new CouponMeasures.Shop(names.GetValueOrDefault(shop.Shop, ""), shop.Count, shop.PaidFen, shop.GivenFen))],
                Holders: await pieces.CountAsync(row => row.Ordinal == 1, stop), MostByOne: await pieces.MaxAsync(row => (int?)row.Ordinal, stop) ?? 0,
                Usable: await pieces.CountAsync(row => row.Status == PieceStatus.Claimed, stop),
                Expired: await pieces.CountAsync(row => row.Status == PieceStatus.Expired, stop));
        }, stop);
}
