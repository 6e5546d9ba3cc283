using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>
/// Sends a coupon out. The automatic check runs first; the merchant's own ground opens at once by policy, the public layer waits for a
/// reviewer. With the public layer alone the coupon is in review until then.
/// </summary>
/// <remarks>Refuses: coupons.not_found, coupons.wrong_state, request.invalid with the check's findings. Tells: coupon.opened or coupon.submitted.</remarks>
internal sealed class SubmitCoupon(Writer writer, Audiences audiences)
{
    /// <summary>Submits.</summary>
    public Task<Outcome<CouponSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<CouponSheet>(caller, CouponPermissions.Edit, async write =>
        {
            await RowLock.CouponAsync(write, id);
            if (await write.Db.Coupons.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } draft) return CouponRefusals.NotFound;
            if (CouponMoves.WhyNot(draft.StateAt(write.Now), CouponMove.Submit) is { } notNow) return notNow;
            if (await WhatIsWrongAsync(write, draft.Terms) is { } wrong) return wrong;
            bool opens = draft.Terms.Layers.Any(layer => layer != Layer.Public);
            Outcome<Coupon> step = await CouponStep.TakeAsync(
                write, id, CouponMove.Submit, opens ? CouponStage.Open : CouponStage.InReview, opens ? CouponEvents.Opened : CouponEvents.Submitted);
            if (!step.Is(out Coupon? coupon, out Refusal? no)) return no;
            await Publication.OfferAsync(write, coupon);
            return CouponSheet.Of(coupon, write.Now);
        }, stop);

    private async Task<Refusal?> WhatIsWrongAsync(Write write, CouponTerms terms)
    {
        if (await TermsInPlace.WhatIsWrongAsync(write.Db, audiences, write.Caller, terms, write.Now, write.Stop) is { } wrong) return wrong;
        IReadOnlyList<Finding> blocking = CouponFindings.BlockingAt(terms, write.Now);
        return blocking.Count == 0 ? null : Refusal.Invalid([.. blocking.Select(finding => new FieldRefusal(finding.Pointer, finding.Code))]);
    }
}
