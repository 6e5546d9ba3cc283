using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>Uses of the asking shopper's own pieces, for the page after paying. Nobody else's are found.</summary>
public sealed class OwnUses(Reader reader)
{
    /// <summary>One use.</summary>
    /// <param name="Id">As in addresses.</param>
    /// <param name="Name">What the coupon is called.</param>
    public sealed record Use(string Id, long Merchant, string Name, long OrderFen, long DiscountFen, DateTimeOffset At)
    {
        /// <summary>What was paid.</summary>
        public long PaidFen => OrderFen - DiscountFen;
    }

    /// <summary>One use that still stands.</summary>
    /// <returns>redemptions.not_found, also for another shopper's.</returns>
    public Task<Outcome<Use>> FindAsync(Caller shopper, long id, CancellationToken stop = default) =>
        FindAsync(shopper, uses => uses.Where(row => row.Id == id), stop);

    /// <summary>The last use of one of the shopper's pieces.</summary>
    /// <returns>redemptions.not_found, also for a piece that was never used.</returns>
    public Task<Outcome<Use>> LastOfAsync(Caller shopper, long piece, CancellationToken stop = default) =>
        FindAsync(shopper, uses => uses.Where(row => row.PieceId == piece), stop);

    private Task<Outcome<Use>> FindAsync(Caller shopper, Func<IQueryable<Redemption>, IQueryable<Redemption>> narrow, CancellationToken stop) =>
        reader.RunAsync<Use>(shopper, CouponPermissions.Claim, async db =>
        {
            if (shopper.Holder is not { } holder) return CouponRefusals.RedemptionNotFound;
            IQueryable<Piece> own = db.Pieces.Where(piece => piece.Holder == holder);
            var found = await narrow(db.Redemptions.Where(row => row.ReversedAt == null && !row.IsTest))
                .Where(row => own.Any(piece => piece.Id == row.PieceId))
                .OrderByDescending(row => row.Id)
                .Join(db.Coupons, row => row.CouponId, coupon => coupon.Id, (row, coupon) => new { Row = row, coupon.Name }).FirstOrDefaultAsync(stop);
            return found is null ? CouponRefusals.RedemptionNotFound
                : new Use(Ids.Text(found.Row.Id), found.Row.MerchantId, found.Name, found.Row.OrderFen, found.Row.DiscountFen, found.Row.At);
        }, stop);
}
