using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>
/// A member of the merchant takes a piece to try it at the till, before anybody else can. It holds no money, counts nowhere and takes none of the
/// merchant's own codes. Who still has one that works gets that one again.
/// </summary>
/// <remarks>Refuses: coupons.not_found, coupons.wrong_state for a coupon that is over. Tells: piece.claimed, marked as a test.</remarks>
internal sealed class TakeTestPiece(Writer writer, PieceCodes codes)
{
    /// <summary>Takes.</summary>
    public Task<Outcome<PieceSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PieceSheet>(caller, CouponPermissions.Edit, async write =>
        {
            if (await write.Db.Coupons.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } coupon) return CouponRefusals.NotFound;
            if (coupon.StateAt(write.Now) is CouponState.Ended or CouponState.Stopped) return CouponRefusals.WrongState;
            string holder = $"t:{caller.PersonId ?? caller.KeyId}";
            Piece? kept = await write.Db.Pieces.HeldBy(holder).AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync(
                row => row.CouponId == id && row.Status == PieceStatus.Claimed && row.ValidUntil >= write.Now, stop);
            return PieceSheet.Of(kept ?? await NewAsync(write, coupon, holder), write.Now);
        }, stop);

    private async Task<Piece> NewAsync(Write write, Coupon coupon, string holder)
    {
        Zone zone = Zone.Of(await write.Db.Merchants.Where(row => row.Id == coupon.MerchantId).Select(row => row.Zone).SingleAsync(write.Stop));
        PieceWindow window = coupon.Terms.Validity.Window(write.Now, zone);
        NewCode code = await codes.MakeOneAsync(write.Db, coupon.MerchantId, write.Stop);
        int before = await write.Db.Pieces.HeldBy(holder).Where(row => row.CouponId == coupon.Id).MaxAsync(row => (int?)row.Ordinal, write.Stop) ?? 0;
        var piece = new Piece
        {
            Id = write.NewId(), MerchantId = coupon.MerchantId, CouponId = coupon.Id, Holder = holder, Ordinal = before + 1,
            Code = code.Code, Serial = code.Serial,
            ClaimedAt = write.Now, ClaimDay = zone.Day(write.Now), ValidFrom = window.From, ValidUntil = window.Until, UsesLeft = coupon.UsesPerPiece,
            Status = PieceStatus.Claimed, IsTest = true,
        };
        write.Db.Pieces.Add(piece);
        write.Tell(coupon.MerchantId, CouponEvents.Piece, piece.Id, CouponEvents.Claimed, new { coupon = Ids.Text(coupon.Id), test = true });
        return piece;
    }
}
