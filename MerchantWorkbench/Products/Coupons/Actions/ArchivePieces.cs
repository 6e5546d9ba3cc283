using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Takes old pieces out of the way of claims, a portion to a transaction and a rest after each.</summary>
/// <remarks>
/// A coupon's pieces go in the order in which they were taken. Its newest one is the last to go, so it alone tells whether the coupon still has some to
/// archive; and the last to become old, since the validity of a coupon that is out is frozen.
/// </remarks>
internal sealed class ArchivePieces(Reader reader, GroupWriter<PieceBook> writer, Clock clock) : IJob
{
    /// <summary>As many as the largest group of claims: who waits for a portion waits no longer than for one of those.</summary>
    private const int Portion = 500;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (long coupon in await DueAsync(OldPieces.Border(clock.Now), stop))
            // No room now: the rest stays where it is until the next run.
            if (!await ArchiveAsync(coupon, stop)) return;
    }

    private Task<List<long>> DueAsync(DateTimeOffset border, CancellationToken stop) => reader.RunAsync(db =>
    {
        IQueryable<Piece> pieces = db.Pieces;
        IQueryable<long> over = db.Coupons.InState(CouponState.Ended, border).Select(row => row.Id)
            .Concat(db.Coupons.InState(CouponState.Stopped, border).Select(row => row.Id));
        return over.Where(id => pieces.Where(row => row.CouponId == id).OrderByDescending(row => row.Id).Take(1)
            .Any(newest => !newest.IsArchived && newest.ValidUntil < border)).ToListAsync(stop);
    }, stop);

    private async Task<bool> ArchiveAsync(long coupon, CancellationToken stop)
    {
        List<long> portion = [];
        do
        {
            long after = portion.LastOrDefault();
            portion = await reader.RunAsync(db => db.Pieces.Where(row => row.CouponId == coupon && !row.IsArchived && row.Id > after)
                .OrderBy(row => row.Id).Select(row => row.Id).Take(Portion).ToListAsync(stop), stop);
            Outcome<bool> allWent = await writer.RunAsync(new Archiving(portion, stop));
            if (allWent.Refusal is not null) return false;
            if (!allWent.Value) return true;
            await Task.Delay(Rest, stop);
        }
        while (portion.Count == Portion);
        return true;
    }

    private sealed class Archiving(List<long> portion, CancellationToken stop) : GroupRequest<PieceBook, bool>(Caller.System, CouponPermissions.Redeem, stop)
    {
        protected internal override void Ask(PieceBook book) => portion.ForEach(book.AskPiece);

        protected override Outcome<bool> Decide(PieceBook book, Decision decision, Role? role)
        {
            DateTimeOffset border = OldPieces.Border(decision.Now);
            foreach (Piece piece in portion.Select(book.Piece))
            {
                if (OldPieces.IsOld(book.Coupon(piece).StateAt(border), piece.Status, piece.Window, border)) book.Archive(piece);
                // Not expired yet: it and all that were taken after it wait for the next run. A test of a draft may be good for longer, and stays.
                else if (!piece.IsTest) return false;
            }
            return true;
        }
    }
}
