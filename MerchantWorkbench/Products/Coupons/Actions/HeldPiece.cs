using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A piece in its holder's wallet, with what is needed to draw it.</summary>
public sealed record HeldPiece(
    string Id, string Code, PieceStatus Status, PieceWindow Window, int UsesLeft, CouponTerms Terms, long MerchantId, ShopFace Shop)
{
    /// <summary>Names of the shops the terms name, by id; given where one piece is asked for.</summary>
    public IReadOnlyDictionary<string, string>? ShopNames { get; init; }

    internal static async Task<HeldPiece> OfAsync(WorkbenchDb db, Piece piece, DateTimeOffset now, CancellationToken stop)
    {
        Coupon coupon = await db.Coupons.SingleAsync(row => row.Id == piece.CouponId, stop);
        return new HeldPiece(
            Ids.Text(piece.Id), piece.Code, PieceStatuses.Of(piece.UsesLeft, piece.Window, now), piece.Window, piece.UsesLeft,
            coupon.Terms with { BudgetFen = null }, piece.MerchantId, await ShopFace.OfAsync(db, piece.MerchantId, stop));
    }
}
