using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Asks the rules of claiming with what the tables say now.</summary>
internal static class ClaimReasons
{
    /// <summary>Why the holder may not take a piece, or null when nothing stands in the way; the claim itself decides.</summary>
    public static async Task<Refusal?> WhyNotAsync(WorkbenchDb db, Coupon coupon, Zone zone, string holder, DateTimeOffset now, CancellationToken stop)
    {
        DateOnly today = zone.Day(now);
        IQueryable<Piece> own = db.Pieces.Where(row => row.Holder == holder && row.CouponId == coupon.Id);
        return ClaimRules.WhyNot(coupon.Terms, Facts(coupon, zone, now) with
        {
            ByPerson = await own.MaxAsync(row => (int?)row.Ordinal, stop) ?? 0,
            ByPersonToday = coupon.PerPersonPerDay is null ? 0 : await own.CountAsync(row => row.ClaimDay == today, stop),
            Today = await db.DayTallies.Where(row => row.CouponId == coupon.Id && row.Day == today).Select(row => row.Taken).FirstOrDefaultAsync(stop),
        });
    }

    /// <summary>What the coupon's own row says; who took how many is for the caller to add.</summary>
    public static ClaimFacts Facts(Coupon coupon, Zone zone, DateTimeOffset now) => new()
    {
        Stage = coupon.Stage, Now = now, Zone = zone, Claimed = coupon.Claimed, CodesLeft = coupon.CodesLeft,
        HeldFen = coupon.HeldFen, SpentFen = coupon.SpentFen,
    };
}
