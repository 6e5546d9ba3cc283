using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>The pieces of a coupon with what each brought, for a table, row after row. Tests are left out.</summary>
/// <remarks>Refuses: coupons.not_found.</remarks>
internal sealed class ExportPieces(Reader reader, Clock clock)
{
    /// <summary>One piece.</summary>
    /// <param name="Holder">As in <see cref="PieceLine"/>.</param>
    /// <param name="Redeemed">Redemptions not taken back.</param>
    /// <param name="GivenFen">Discounts of those.</param>
    /// <param name="PaidFen">What guests paid on those orders.</param>
    public sealed record Row(
        string Id, string Code, PieceStatus Status, string Holder, DateTimeOffset ClaimedAt, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil,
        int UsesLeft, int Redeemed, long GivenFen, long PaidFen);

    /// <summary>Hands the rows to <paramref name="take"/>, oldest first, once the right is proven and the coupon found.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long coupon, Func<IAsyncEnumerable<Row>, Task> take, CancellationToken stop = default) =>
        reader.RunAsync<Done>(caller, CouponPermissions.Export, async db =>
        {
            if (!await db.Coupons.AnyAsync(row => row.Id == coupon, stop)) return CouponRefusals.NotFound;
            DateTimeOffset now = clock.Now;
            IQueryable<Redemption> redemptions = db.Redemptions;
            var rows = db.Pieces.Where(row => row.CouponId == coupon && !row.IsTest).OrderBy(row => row.Id).Select(row => new
            {
                Piece = row,
                Redeemed = redemptions.Count(used => used.PieceId == row.Id && used.ReversedAt == null),
                GivenFen = redemptions.Where(used => used.PieceId == row.Id && used.ReversedAt == null).Sum(used => used.DiscountFen),
                PaidFen = redemptions.Where(used => used.PieceId == row.Id && used.ReversedAt == null).Sum(used => used.OrderFen - used.DiscountFen),
            });
            await take(rows.AsAsyncEnumerable().Select(row => new Row(
                Ids.Text(row.Piece.Id), row.Piece.Code, PieceStatuses.Of(row.Piece.UsesLeft, row.Piece.Window, now), PieceHolder.Short(row.Piece.Holder),
                row.Piece.ClaimedAt, row.Piece.ValidFrom, row.Piece.ValidUntil, row.Piece.UsesLeft, row.Redeemed, row.GivenFen, row.PaidFen)));
            return default(Done);
        }, stop);
}
