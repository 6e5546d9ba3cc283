using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Takes a redemption back: the use returns to the piece, or the piece stays expired when its time has passed.</summary>
/// <remarks>
/// Refuses: request.invalid, redemptions.not_found, already_reversed, too_late (10 minutes at the till, 30 days for manager, owner and key).
/// Tells: piece.reversed.
/// </remarks>
internal sealed class ReverseRedemption(GroupWriter<PieceBook> writer)
{
    /// <summary>Why, 1–200 characters.</summary>
    public sealed record Request(string? Reason);

    /// <summary>What became of it.</summary>
    public sealed record Receipt(string Id, string PieceId, PieceStatus Status, int UsesLeft, long DiscountFen);

    /// <summary>Reverses.</summary>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync(new Reversal(caller, id, ask, stop));

    private sealed class Reversal(Caller caller, long id, Request ask, CancellationToken stop)
        : GroupRequest<PieceBook, Receipt>(caller, CouponPermissions.Reverse, stop)
    {
        protected internal override void Ask(PieceBook book) => book.AskRedemption(id);

        protected override Outcome<Receipt> Decide(PieceBook book, Decision decision, Role? role)
        {
            if (book.Redemption(id, decision.Caller) is not { } used) return CouponRefusals.RedemptionNotFound;
            if (new Guard().Line(ask.Reason, "/reason", 200).Refusal is { } wrong) return wrong;
            TimeSpan allowed = decision.Caller.IsSystem || role is Role.Owner or Role.Manager or Role.Key ? ReversalRules.ByManager : ReversalRules.AtTill;
            if (ReversalRules.WhyNot(used.At, decision.Now, used.ReversedAt is not null, allowed) is { } no) return no;

            Piece piece = book.Piece(used.PieceId);
            bool usable = !piece.Window.IsOver(decision.Now);
            BudgetMove move = used.IsTest ? default : PieceBudget.Reverse(book.Coupon(piece).Terms, used.DiscountFen, usable);
            book.GiveBack(piece, used, move, ask.Reason!, decision);
            decision.Tell(piece.MerchantId, CouponEvents.Piece, piece.Id, CouponEvents.Reversed,
                new { redemption = Ids.Text(used.Id), reason = ask.Reason, used.DiscountFen });
            return new Receipt(Ids.Text(used.Id), Ids.Text(piece.Id), piece.Status, piece.UsesLeft, used.DiscountFen);
        }
    }
}
