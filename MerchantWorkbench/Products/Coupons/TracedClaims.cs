using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>What people whom a neighbour knows took of the merchant's coupons, for tracing it to what they had seen.</summary>
public sealed class TracedClaims(Reader reader)
{
    /// <summary>Pieces of these coupons, taken by these people since then, each with its uses; the merchant's own tries left out.</summary>
    /// <param name="holders">As in <see cref="Caller.Holder"/>.</param>
    public Task<Outcome<IReadOnlyList<TracedClaim>>> OfAsync(
        Caller caller, IReadOnlyCollection<long> coupons, IReadOnlyCollection<string> holders, DateTimeOffset since, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<TracedClaim>>(caller, CouponPermissions.View, async db =>
        {
            if (coupons.Count == 0) return (TracedClaim[])[];
            IQueryable<Piece> pieces = db.Pieces.Where(row => row.MerchantId == caller.MerchantId && coupons.Contains(row.CouponId)
                && holders.Contains(row.Holder) && !row.IsTest && row.ClaimedAt >= since);
            IQueryable<Redemption> uses = db.Redemptions.Where(row => row.MerchantId == caller.MerchantId && !row.IsTest && row.ReversedAt == null);
            // Both sides by name, as in PieceRows: each has its index of holders.
            return await pieces.Where(row => !row.IsArchived).Concat(pieces.Where(row => row.IsArchived))
                .Select(row => new TracedClaim(row.CouponId, row.Holder, row.ClaimedAt, uses.Count(use => use.PieceId == row.Id),
                    uses.Where(use => use.PieceId == row.Id).Sum(use => use.OrderFen - use.DiscountFen))).ToListAsync(stop);
        }, stop);
}
