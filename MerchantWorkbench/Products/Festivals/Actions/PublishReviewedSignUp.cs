using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>Carries out a reviewer's verdict on exactly the revision that was sent.</summary>
/// <remarks>Tells: sign_up.approved or sign_up.rejected.</remarks>
internal sealed class PublishReviewedSignUp(CouponOffers coupons) : IReviewSubject
{
    /// <inheritdoc/>
    public async Task ApplyAsync(Write write, Review review)
    {
        SignUp signUp = await SignUpStep.LockAsync(write, review.SubjectId) ?? throw new InvalidOperationException($"Review {review.Id} is about nothing.");
        (SignUpMove move, string told) = review.Verdict == Verdict.Approve
            ? (SignUpMove.Approve, FestivalEvents.Approved) : (SignUpMove.Reject, FestivalEvents.Rejected);
        TakesPart? part = move == SignUpMove.Approve ? await TakesPart.OfAsync(write, signUp) : null;
        Refusal? no = signUp.Revision != review.Revision ? FestivalRefusals.ChangedMeanwhile
            : await SignUpStep.TakeAsync(write, signUp, move, told, () => new { revision = review.Revision, review.Reason, review.Note, part });
        // Whatever changes a sign-up takes its open review away, so a verdict always meets what it is about.
        if (no is not null) throw new InvalidOperationException($"Review {review.Id} is not about the sign-up as it stands: {no.Code}.");
    }

    /// <summary>
    /// A festival that is over, or a coupon that is gone meanwhile, is sent back. Numbers that moved since it was sent, such as the stock, are not held
    /// against the merchant.
    /// </summary>
    async Task<Refusal?> IReviewSubject.WhyNotApproveAsync(Write write, Review review)
    {
        SignUp signUp = await write.Db.SignUps.AsNoTracking().SingleAsync(row => row.Id == review.SubjectId, write.Stop);
        Plan plan = await write.Db.FestivalPlans.AsNoTracking().SingleAsync(row => row.Id == signUp.PlanId, write.Stop);
        MerchantFacts facts = await MerchantFacts.ReadAsync(write.Db, signUp.MerchantId, signUp.Body, coupons, write.Now, write.Stop);
        return write.Now >= PlanClock.EndsAt(plan.Terms, facts.Zone) ? FestivalRefusals.IsOver
            : facts.Facts.Coupons.Count < signUp.Body.Coupons!.Count ? FestivalRefusals.CouponGone : null;
    }

    /// <summary>What was sent back is corrected and sent again; there is no appeal against the verdict.</summary>
    Task<Refusal?> IReviewSubject.AppealAsync(Write write, Review rejected) => Task.FromResult<Refusal?>(ReviewRefusals.CannotAppeal);
}
