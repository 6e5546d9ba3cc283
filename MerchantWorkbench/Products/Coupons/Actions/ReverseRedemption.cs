using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Takes a redemption back: the use returns to the piece, or the piece stays expired when its time has passed.</summary>
/// <remarks>
/// Refuses: request.invalid, redemptions.not_found, already_reversed, too_late (10 minutes at the till, 30 days for manager, owner and key).
/// Tells: piece.reversed.
/// </remarks>
internal sealed class ReverseRedemption(Writer writer)
{
    /// <summary>Why, 1–200 characters.</summary>
    public sealed record Request(string? Reason);

    /// <summary>What became of it.</summary>
    public sealed record Receipt(string Id, string PieceId, PieceStatus Status, int UsesLeft, long DiscountFen);

    /// <summary>Reverses.</summary>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<Receipt>(caller, CouponPermissions.Reverse, async write =>
        {
            if (await write.Db.Redemptions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id,
                stop) is not { } used) return CouponRefusals.RedemptionNotFound;
            if (new Guard().Line(ask.Reason, "/reason", 200).Refusal is { } wrong) return wrong;
            Role? role = caller.IsSystem ? Role.Owner : await Rights.RoleAtAsync(write.Db, caller, used.MerchantId, stop);
            TimeSpan allowed = role is Role.Owner or Role.Manager or Role.Key ? ReversalRules.ByManager : ReversalRules.AtTill;
            if (ReversalRules.WhyNot(used.At, write.Now, used.ReversedAt is not null, allowed) is { } no) return no;
            if (!await MarkAsync(write, id, ask.Reason!)) return CouponRefusals.AlreadyReversed;
            return await GiveBackAsync(write, used, ask.Reason!);
        }, stop);

    private static async Task<bool> MarkAsync(Write write, long id, string reason)
    {
        DateTimeOffset now = write.Now;
        return await write.Db.Redemptions.Where(row => row.Id == id && row.ReversedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReversedAt, now).SetProperty(row => row.ReversalReason, reason), write.Stop) == 1;
    }

    private static async Task<Outcome<Receipt>> GiveBackAsync(Write write, Redemption used, string reason)
    {
        await RowLock.PieceAsync(write, used.PieceId);
        Piece piece = await write.Db.Pieces.AsNoTracking().SingleAsync(row => row.Id == used.PieceId, write.Stop);
        Coupon coupon = await write.Db.Coupons.AsNoTracking().SingleAsync(row => row.Id == used.CouponId, write.Stop);
        bool usable = !piece.Window.IsOver(write.Now);
        PieceStatus status = usable ? PieceStatus.Claimed : PieceStatus.Expired;
        BudgetMove move = used.IsTest ? default : PieceBudget.Reverse(coupon.Terms, used.DiscountFen, usable);
        await write.Db.Pieces.Where(row => row.Id == piece.Id).ExecuteUpdateAsync(set =>
            set.SetProperty(row => row.UsesLeft, row => row.UsesLeft + 1)
            .SetProperty(row => row.HeldFen, row => row.HeldFen + move.HeldFen)
            .SetProperty(row => row.Status, status), write.Stop);
        if (!usable) await ExpiredPiece.LetGoAsync(write, piece.Id, used.IsTest ? null : coupon.Id);
        if (!used.IsTest) await CouponMoney.MoveAsync(write, coupon.Id, move, -1, used.DiscountFen - used.OrderFen);
        write.Tell(piece.MerchantId, CouponEvents.Piece, piece.Id, CouponEvents.Reversed, new { redemption = Ids.Text(used.Id), reason, used.DiscountFen });
        return new Receipt(Ids.Text(used.Id), Ids.Text(piece.Id), status, piece.UsesLeft + 1, used.DiscountFen);
    }
}
