using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>The end of a piece whose time has passed with uses left.</summary>
internal static class ExpiredPiece
{
    /// <summary>Marks it, frees what it still holds, and tells; safe to repeat.</summary>
    /// <param name="coupon">The coupon whose money it holds; null for a merchant's own try.</param>
    public static async Task LetGoAsync(Write write, long piece, long? coupon)
    {
        Piece now = await write.Db.Pieces.AsNoTracking().SingleAsync(row => row.Id == piece, write.Stop);
        BudgetMove move = PieceBudget.Expire(now.HeldFen);
        await write.Db.Pieces.Where(row => row.Id == piece)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PieceStatus.Expired).SetProperty(row => row.HeldFen, 0), write.Stop);
        if (coupon is { } id && now.HeldFen != 0) await CouponMoney.MoveAsync(write, id, move, 0, 0);
        if (!await write.Db.Events.AnyAsync(row => row.SubjectId == piece && row.Kind == CouponEvents.Expired, write.Stop))
            write.Tell(now.MerchantId, CouponEvents.Piece, piece, CouponEvents.Expired, new { coupon = Ids.Text(now.CouponId) });
    }
}
