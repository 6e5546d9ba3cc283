using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Ends pieces whose time has passed and frees what they hold, a hundred to a transaction.</summary>
/// <remarks>Tells: piece.expired for each.</remarks>
internal sealed class ExpirePieces(Reader reader, GroupWriter<PieceBook> writer, Clock clock) : IJob
{
    private const int Batch = 100;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset now = clock.Now;
        List<long> due;
        do
        {
            due = await reader.RunAsync(db => db.Pieces.Where(row => row.Status == PieceStatus.Claimed && row.ValidUntil < now)
                .OrderBy(row => row.ValidUntil).Select(row => row.Id).Take(Batch).ToListAsync(stop), stop);
            // No room now: what is due stays due until the next run.
            if (due.Count > 0 && (await writer.RunAsync(new Expiry(due, stop))).Refusal is not null) return;
        }
        while (due.Count == Batch);
    }

    private sealed class Expiry(List<long> due, CancellationToken stop) : GroupRequest<PieceBook, Done>(Caller.System, CouponPermissions.Redeem, stop)
    {
        protected internal override void Ask(PieceBook book) => due.ForEach(book.AskPiece);

        protected override Outcome<Done> Decide(PieceBook book, Decision decision, Role? role)
        {
            // A piece that was redeemed meanwhile is left alone.
            foreach (Piece piece in due.Select(book.Piece).Where(piece => piece.Status == PieceStatus.Claimed && piece.Window.IsOver(decision.Now)))
                book.Expire(piece, decision);
            return default(Done);
        }
    }
}
