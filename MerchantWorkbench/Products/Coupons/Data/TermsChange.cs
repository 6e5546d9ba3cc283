using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>A change of a coupon's terms, whoever asks for it: found, sound, allowed now, kept as a new revision, told with its difference.</summary>
internal static class TermsChange
{
    /// <summary>Makes the change.</summary>
    public static async Task<Outcome<Coupon>> MakeAsync(Write write, Audiences audiences, long id, Func<CouponTerms, Outcome<CouponTerms>> change)
    {
        await RowLock.CouponAsync(write, id);
        if (await write.Db.Coupons.FirstOrDefaultAsync(row => row.Id == id, write.Stop) is not { } coupon) return CouponRefusals.NotFound;
        CouponTerms before = coupon.Terms;
        if (!change(before).Is(out CouponTerms? after, out Refusal? malformed)) return malformed;
        if (await TermsInPlace.WhatIsWrongAsync(write.Db, audiences, write.Caller, after, write.Now, write.Stop) is { } wrong) return wrong;
        CouponState state = coupon.StateAt(write.Now);
        if (CouponMoves.WhyNot(state, CouponMove.Edit) is { } notNow) return notNow;
        if (CouponChanges.WhyNot(before, after, state) is { } frozen) return frozen;
        IReadOnlyList<Difference> differences = CouponChanges.Differences(before, after);
        if (differences.Count == 0) return coupon;

        coupon.Say(after);
        coupon.Revision++;
        write.Tell(coupon.MerchantId, CouponEvents.Coupon, coupon.Id, CouponEvents.Edited, new { revision = coupon.Revision, differences });
        if (state is not (CouponState.Draft or CouponState.Rejected)) await Publication.OfferAsync(write, coupon);
        return coupon;
    }
}
