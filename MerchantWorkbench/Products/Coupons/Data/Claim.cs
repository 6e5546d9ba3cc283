using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>
/// One claim against the limits. Stock and budget move by one guarded update of the coupon's row, which also makes claims of one coupon
/// queue up; each further limit by a guarded update of its tally. The row counts decide. The rules are asked only to say why not.
/// </summary>
internal sealed class Claim(Write write, Coupon coupon, Zone zone, string holder)
{
    private const int Attempts = 5;
    private readonly DateOnly day = zone.Day(write.Now);

    /// <summary>Takes a piece, or says why none may go out; a refusal leaves nothing, since the transaction is rolled back.</summary>
    public async Task<Outcome<Piece>> TakeAsync()
    {
        for (int attempt = 1; !await StockAndBudgetAsync(); attempt++)
        {
            // No reason left: what stood in the way has gone since, so once more.
            if (await WhyNotAsync() is { } no) return no;
            if (attempt == Attempts) return Refusal.Busy;
        }
        if (!await TallyAsync(holder, Tally.Life, coupon.PerPerson)) return CouponRefusals.PersonLimit(coupon.PerPerson);
        if (coupon.PerPersonPerDay is { } perPersonPerDay && !await TallyAsync(holder, day.DayNumber, perPersonPerDay))
            return CouponRefusals.PersonDayLimit(perPersonPerDay);
        if (coupon.PerDay is { } perDay && !await TallyAsync(Tally.Everyone, day.DayNumber, perDay)) return CouponRefusals.DayLimit;

        PieceWindow window = coupon.Terms.Validity.Window(write.Now, zone);
        var piece = new Piece
        {
            Id = write.NewId(),
            MerchantId = coupon.MerchantId,
            CouponId = coupon.Id,
            Holder = holder,
            Code = await CodeAsync(),
            ClaimedAt = write.Now,
            ClaimDay = day,
            ValidFrom = window.From,
            ValidUntil = window.Until,
            UsesLeft = coupon.UsesPerPiece,
            HeldFen = coupon.HoldFen,
            Status = PieceStatus.Claimed,
        };
        write.Db.Pieces.Add(piece);
        write.Tell(coupon.MerchantId, CouponEvents.Piece, piece.Id, CouponEvents.Claimed, new { coupon = Ids.Text(coupon.Id) });
        return piece;
    }

    private async Task<bool> StockAndBudgetAsync()
    {
        DateTimeOffset now = write.Now;
        return await write.Db.Coupons
            .Where(row => row.Id == coupon.Id && row.Stage == CouponStage.Open && row.ClaimFrom <= now && row.ClaimUntil >= now
                && row.Claimed < row.Total && (row.CodesLeft == null || row.CodesLeft > 0)
                && (row.BudgetFen == null || row.HeldFen + row.SpentFen + row.HoldFen <= row.BudgetFen))
            .ExecuteUpdateAsync(set =>
                set.SetProperty(row => row.Claimed, row => row.Claimed + 1)
                .SetProperty(row => row.HeldFen, row => row.HeldFen + row.HoldFen)
                .SetProperty(row => row.CodesLeft, row => row.CodesLeft - 1), write.Stop) == 1;
    }

    /// <summary>Counts one more unless the limit is reached; a first one always fits, since limits are at least 1.</summary>
    private async Task<bool> TallyAsync(string who, int when, int limit) => await write.Db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO coupons_tally (merchant_id, coupon_id, holder, day, taken) VALUES ({coupon.MerchantId}, {coupon.Id}, {who}, {when}, 1)
        ON CONFLICT (coupon_id, holder, day) DO UPDATE SET taken = coupons_tally.taken + 1 WHERE coupons_tally.taken < {limit}
        """, write.Stop) == 1;

    private async Task<Refusal?> WhyNotAsync()
    {
        Coupon now = await write.Db.Coupons.AsNoTracking().SingleAsync(row => row.Id == coupon.Id, write.Stop);
        return await ClaimReasons.WhyNotAsync(write.Db, now, zone, holder, write.Now, write.Stop);
    }

    private async Task<string> CodeAsync()
    {
        if (coupon.Terms.CodeMode == CodeMode.Uploaded)
        {
            UploadedCode next = await write.Db.UploadedCodes.Where(row => row.CouponId == coupon.Id && !row.IsGiven).OrderBy(row => row.Id)
                .FirstAsync(write.Stop);
            next.IsGiven = true;
            return next.Code;
        }
        return await FreeCode.MakeAsync(write, coupon.MerchantId);
    }
}
