using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>The pieces of a coupon, newest first. Codes are told whole only to those who may edit: a code is worth money at the till.</summary>
internal sealed class ListPieces(Reader reader, Clock clock)
{
    /// <summary>One page; a foreign or missing coupon has none.</summary>
    public Task<Outcome<Page<PieceLine>>> RunAsync(Caller caller, long coupon, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<PieceLine>>(caller, CouponPermissions.View, async db =>
        {
            bool whole = await Rights.RoleAtAsync(db, caller, caller.MerchantId!.Value, stop) is { } role && CouponPermissions.Edit.IsHeldBy(role);
            IQueryable<Piece> pieces = db.Pieces;
            IQueryable<Piece> rows = db.Pieces.Where(row => row.CouponId == coupon);
            if (page.After is { } after) rows = rows.Where(row => row.Id < after);
            var found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1)
                .Select(row => new
                {
                    Piece = row,
                    // As in HeldBy, by both indexes.
                    Taken = row.IsTest ? 0 : pieces.Where(one => !one.IsArchived && one.Holder == row.Holder && one.CouponId == coupon)
                        .Concat(pieces.Where(one => one.IsArchived && one.Holder == row.Holder && one.CouponId == coupon)).Max(one => one.Ordinal),
                }).ToListAsync(stop);
            DateTimeOffset now = clock.Now;
            return page.Cut([.. found.Select(row => Line(row.Piece, row.Taken, whole, now))], line => line.Id);
        }, stop);

    private static PieceLine Line(Piece piece, int taken, bool whole, DateTimeOffset now) => new(
        Ids.Text(piece.Id), whole ? piece.Code : "••••" + piece.Code[^4..], PieceStatuses.Of(piece.UsesLeft, piece.Window, now),
        PieceHolder.Short(piece.Holder), PieceHolder.IsDevice(piece.Holder), taken, piece.ClaimedAt, piece.ValidUntil, piece.UsesLeft, piece.IsTest);
}
