using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>A coupon is sent out, whoever asks for it.</summary>
internal static class CouponHandIn
{
    /// <summary>
    /// The merchant's own ground opens at once by policy, the public layer waits for a reviewer; with the public layer alone, or as a part of a campaign
    /// whose others are not so far, the coupon is in review until then.
    /// </summary>
    public static async Task<Outcome<Coupon>> TakeAsync(Write write, Audiences audiences, long id)
    {
        if (!(await CheckAsync(write, audiences, id)).Is(out Coupon? draft, out Refusal? wrong)) return wrong;
        return await SendAsync(write, draft);
    }

    /// <summary>Whether it could be sent out now. Nothing changes.</summary>
    /// <returns>coupons.not_found, coupons.wrong_state, request.invalid with the check's findings.</returns>
    public static async Task<Outcome<Coupon>> CheckAsync(Write write, Audiences audiences, long id)
    {
        await RowLock.CouponAsync(write, id);
        if (await write.Db.Coupons.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, write.Stop) is not { } draft) return CouponRefusals.NotFound;
        if (CouponMoves.WhyNot(draft.StateAt(write.Now), CouponMove.Submit) is { } notNow) return notNow;
        if (await TermsInPlace.WhatIsWrongAsync(write.Db, audiences, write.Caller, draft.Terms, write.Now, write.Stop) is { } wrong) return wrong;
        return WhatIsLate(draft, write.Now) is { } late ? late : draft;
    }

    /// <summary>What its dates have against its going out now, or null.</summary>
    public static Refusal? WhatIsLate(Coupon draft, DateTimeOffset now)
    {
        IReadOnlyList<Finding> blocking = CouponFindings.BlockingAt(draft.Terms, now);
        return blocking.Count == 0 ? null : Refusal.Invalid([.. blocking.Select(finding => new FieldRefusal(finding.Pointer, finding.Code))]);
    }

    /// <summary>Sends one out that was found sound.</summary>
    public static async Task<Outcome<Coupon>> SendAsync(Write write, Coupon draft)
    {
        bool isHeld = draft.IsPublic && await CampaignThings.IsHeldAsync(write.Db, CouponEvents.Coupon, draft.Id, write.Stop);
        bool opens = !isHeld && draft.Terms.Layers.Any(layer => layer != Layer.Public);
        Outcome<Coupon> step = await CouponStep.TakeAsync(
            write, draft.Id, CouponMove.Submit, opens ? CouponStage.Open : CouponStage.InReview, opens ? CouponEvents.Opened : CouponEvents.Submitted);
        if (step.Value is { } coupon) await Publication.OfferAsync(write, coupon, opensByPolicy: opens);
        return step;
    }
}
