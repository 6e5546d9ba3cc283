using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>How many people came to each merchant by its coupons, for a neighbour who weighs all of them alike. Numbers only, never who.</summary>
public sealed class CouponPeople(Reader reader)
{
    /// <summary>One merchant's; every person once.</summary>
    /// <param name="People">Took a piece or used one.</param>
    /// <param name="Returning">Of those, who did so on at least two days.</param>
    /// <param name="Claimers">Took a piece.</param>
    /// <param name="Redeemers">Of those, who used such a piece.</param>
    public sealed record Count(int People, int Returning, int Claimers, int Redeemers);

    /// <summary>By merchant, from a day of its calendar on; the merchants' own tries and reversed uses left out.</summary>
    public Task<IReadOnlyDictionary<long, Count>> SinceAsync(DateOnly first, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyDictionary<long, Count>>(async db =>
        {
            IQueryable<Piece> pieces = db.Pieces.Where(row => !row.IsTest && row.ClaimDay >= first);
            IQueryable<Redemption> uses = db.Redemptions.Where(row => !row.IsTest && row.ReversedAt == null && row.Day >= first);
            var days = pieces.Select(row => new { row.MerchantId, row.Holder, Day = row.ClaimDay })
                .Union(uses.Join(db.Pieces, use => use.PieceId, piece => piece.Id, (use, piece) => new { use.MerchantId, piece.Holder, use.Day }));
            var people = await days.GroupBy(row => new { row.MerchantId, row.Holder }).Select(one => new { one.Key.MerchantId, Days = one.Count() })
                .GroupBy(one => one.MerchantId)
                .Select(shop => new { shop.Key, People = shop.Count(), Returning = shop.Sum(one => one.Days > 1 ? 1 : 0) }).ToListAsync(stop);
            Dictionary<long, int> claimers = await pieces.GroupBy(row => row.MerchantId)
                .Select(shop => new { shop.Key, Count = shop.Select(row => row.Holder).Distinct().Count() })
                .ToDictionaryAsync(shop => shop.Key, shop => shop.Count, stop);
            Dictionary<long, int> redeemers = await pieces.Where(row => uses.Any(use => use.PieceId == row.Id)).GroupBy(row => row.MerchantId)
                .Select(shop => new { shop.Key, Count = shop.Select(row => row.Holder).Distinct().Count() })
                .ToDictionaryAsync(shop => shop.Key, shop => shop.Count, stop);
            return people.ToDictionary(shop => shop.Key, shop => new Count(
                shop.People, shop.Returning, claimers.GetValueOrDefault(shop.Key), redeemers.GetValueOrDefault(shop.Key)));
        }, stop);
}
