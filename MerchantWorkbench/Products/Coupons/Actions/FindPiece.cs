using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>One piece and its history, for the merchant whose coupon it is, or the shopper who holds it.</summary>
/// <remarks>Refuses: request.not_found.</remarks>
internal sealed class FindPiece(Reader reader, Clock clock)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<PieceSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<PieceSheet>(caller, CouponPermissions.Look, async db =>
        {
            if (await db.Pieces.FirstOrDefaultAsync(row => row.Id == id
                && (caller.Holder == null || row.Holder == caller.Holder), stop) is not { } piece) return Refusal.NotFound;
            var told = await db.Events.Where(row => row.SubjectId == id && row.Subject == CouponEvents.Piece).OrderBy(row => row.Id).ToListAsync(stop);
            return PieceSheet.Of(piece, clock.Now) with
            {
                History = [.. told.Select(row => new PieceSheet.PieceStep(row.Kind[(CouponEvents.Piece.Length + 1)..], row.At, row.Actor))],
            };
        }, stop);
}
