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
        int today = zone.Day(now).DayNumber;
        List<Tally> tallies = await db.Tallies.AsNoTracking()
            .Where(row => row.CouponId == coupon.Id && (row.Holder == holder || row.Holder == Tally.Everyone)
                && (row.Day == Tally.Life || row.Day == today))
            .ToListAsync(stop);
        int Taken(string who, int when) => tallies.Find(row => row.Holder == who && row.Day == when)?.Taken ?? 0;
        return ClaimRules.WhyNot(coupon.Terms, new ClaimFacts
        {
            Stage = coupon.Stage, Now = now, Zone = zone, Claimed = coupon.Claimed, CodesLeft = coupon.CodesLeft,
            HeldFen = coupon.HeldFen, SpentFen = coupon.SpentFen,
            ByPerson = Taken(holder, Tally.Life), ByPersonToday = Taken(holder, today), Today = Taken(Tally.Everyone, today),
        });
    }
}
