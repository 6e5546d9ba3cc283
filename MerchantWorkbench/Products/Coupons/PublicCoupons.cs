using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>Coupons of the public layer that anybody can take now, of all merchants: for places where shoppers look for them.</summary>
public sealed class PublicCoupons(Reader reader, CouponShelf shelf, Clock clock)
{
    /// <summary>Longest words one can look for.</summary>
    public const int MostLetters = 40;

    /// <summary>A coupon and whose it is.</summary>
    public sealed record Found(long Merchant, ShelfCoupon Coupon);

    /// <summary>The newest, at most so many.</summary>
    /// <param name="words">A part of the name; null for all.</param>
    /// <param name="merchants">Those of these merchants alone; null for all.</param>
    public async Task<IReadOnlyList<Found>> FindAsync(
        string? words, int most, IReadOnlyCollection<long>? merchants = null, CancellationToken stop = default)
    {
        DateTimeOffset now = clock.Now;
        var rows = await reader.RunAsync(async db =>
        {
            IQueryable<Coupon> open = db.Coupons.Where(row => row.PublicRevision != null && row.Stage == CouponStage.Open && row.ClaimFrom <= now
                && row.ClaimUntil >= now && row.Claimed < row.Total);
            if (words is not null) open = open.Where(row => row.Name.Contains(words));
            if (merchants is not null) open = open.Where(row => merchants.Contains(row.MerchantId));
            return await open.OrderByDescending(row => row.Id).Take(most)
                .Join(db.Merchants.Where(merchant => merchant.ClosedAt == null), row => row.MerchantId, merchant => merchant.Id,
                    (row, merchant) => new { row.Id, row.MerchantId, merchant.Zone }).ToListAsync(stop);
        }, stop);
        List<Found> found = [];
        foreach (var shop in rows.GroupBy(row => (row.MerchantId, row.Zone)))
        {
            HashSet<string> wanted = [.. shop.Select(row => Ids.Text(row.Id))];
            found.AddRange((await shelf.OpenAsync(shop.Key.MerchantId, Zone.Of(shop.Key.Zone), CouponShelf.Most, stop: stop))
                .Where(coupon => wanted.Contains(coupon.Id)).Select(coupon => new Found(shop.Key.MerchantId, coupon)));
        }
        return found;
    }
}
