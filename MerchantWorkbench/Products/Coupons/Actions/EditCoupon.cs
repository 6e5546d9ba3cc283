using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Changes a coupon: a draft in every field, one that is out where nobody is let down by it.</summary>
/// <remarks>
/// Refuses: coupons.not_found, coupons.wrong_state, request.invalid. Tells: coupon.edited with the difference.
/// A change of what the public layer shows waits for a reviewer; until then the public keeps seeing the approved revision.
/// </remarks>
internal sealed class EditCoupon(Writer writer)
{
    /// <summary>Lays the given fields over the terms; null takes an optional field away.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, JsonElement patch, CancellationToken stop = default)
    {
        return ChangeAsync(caller, id, Patched, stop);

        Outcome<CouponTerms> Patched(CouponTerms terms)
        {
            try
            {
                return CouponJson.Patch(terms, patch);
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
            {
                return Refusal.Invalid(new FieldRefusal(PatchPointer.Of(wrong), "field.type"));
            }
        }
    }

    /// <summary>Takes whole new terms, for the designer.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, CouponTerms terms, CancellationToken stop = default) =>
        ChangeAsync(caller, id, _ => terms, stop);

    private Task<Outcome<CouponSheet>> ChangeAsync(Caller caller, long id, Func<CouponTerms, Outcome<CouponTerms>> change, CancellationToken stop) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
        {
            if (await write.Db.Coupons.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } coupon) return CouponRefusals.NotFound;
            CouponTerms before = coupon.Terms;
            if (!change(before).Is(out CouponTerms? after, out Refusal? malformed)) return malformed;
            if (await TermsInPlace.WhatIsWrongAsync(write.Db, after, stop) is { } wrong) return wrong;
            CouponState state = coupon.StateAt(write.Now);
            if (CouponMoves.WhyNot(state, CouponMove.Edit) is { } notNow) return notNow;
            if (CouponChanges.WhyNot(before, after, state) is { } frozen) return frozen;
            IReadOnlyList<Difference> differences = CouponChanges.Differences(before, after);
            if (differences.Count == 0) return CouponSheet.Of(coupon, write.Now);

            coupon.Say(after);
            coupon.Revision++;
            write.Tell(coupon.MerchantId, CouponEvents.Coupon, coupon.Id, CouponEvents.Edited, new { revision = coupon.Revision, differences });
            if (state is not (CouponState.Draft or CouponState.Rejected)) await Publication.OfferAsync(write, coupon);
            return CouponSheet.Of(coupon, write.Now);
        }, stop);
}
