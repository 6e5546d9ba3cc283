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
internal sealed class ExpirePieces(Reader reader, Writer writer, Clock clock) : IJob
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
            if (due.Count > 0) await writer.RunAsync(Caller.System, write => ExpireAsync(write, due, now), stop);
        }
        while (due.Count == Batch);
    }

    private static async Task<Outcome<Done>> ExpireAsync(Write write, List<long> due, DateTimeOffset now)
    {
        // Taken by a guarded update first: a piece that was redeemed meanwhile is left alone, and nobody redeems one that is taken here.
        foreach (long id in due)
            if (await write.Db.Pieces.Where(row => row.Id == id && row.Status == PieceStatus.Claimed && row.ValidUntil < now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PieceStatus.Expired), write.Stop) == 1)
                await ExpiredPiece.LetGoAsync(write, id, await write.Db.Pieces.Where(row => row.Id == id && !row.IsTest).Select(row => (long?)row.CouponId)
                    .FirstOrDefaultAsync(write.Stop));
        return default(Done);
    }
}
