using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>One step in a coupon's life: found, allowed by the table of moves, taken exactly once, told.</summary>
internal static class CouponStep
{
    /// <summary>
    /// Takes the step. The stage changes by a guarded update, so of two people who press at once one is told that the state is no longer right.
    /// </summary>
    /// <returns>The coupon after the step; coupons.not_found; coupons.wrong_state.</returns>
    public static async Task<Outcome<Coupon>> TakeAsync(Write write, long id, CouponMove move, CouponStage next, string told, object? data = null)
    {
        await RowLock.CouponAsync(write, id);
        if (await write.Db.Coupons.FirstOrDefaultAsync(row => row.Id == id, write.Stop) is not { } coupon) return CouponRefusals.NotFound;
        if (CouponMoves.WhyNot(coupon.StateAt(write.Now), move) is { } no) return no;
        CouponStage before = coupon.Stage;
        if (await write.Db.Coupons.Where(row => row.Id == id && row.Stage == before)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Stage, next), write.Stop) != 1) return CouponRefusals.WrongState;
        coupon.Stage = next;
        write.Tell(coupon.MerchantId, CouponEvents.Coupon, id, told, data);
        return coupon;
    }
}
