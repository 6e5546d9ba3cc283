using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Carries out a reviewer's verdict on exactly the revision that was handed in.</summary>
/// <remarks>Tells: placement.approved or placement.rejected.</remarks>
internal sealed class PublishReviewedPlacement(AudiencePeople people) : IReviewSubject
{
    /// <inheritdoc/>
    public async Task ApplyAsync(Write write, Review review)
    {
        (PlacementMove move, string told) = review.Verdict == Verdict.Approve
            ? (PlacementMove.Approve, PromotionEvents.Approved) : (PlacementMove.Reject, PromotionEvents.Rejected);
        Outcome<Placement> step = await PlacementStep.TakeAsync(
            write, review.SubjectId, move, told, new { revision = review.Revision, review.Reason, review.Note });
        // Whatever changes a placement takes its open review away, so a verdict always meets what it is about.
        if (step.Value?.Revision != review.Revision) throw new InvalidOperationException($"Review {review.Id} is not about the placement as it stands.");
    }

    /// <summary>What would never be shown, or to too few people, is sent back, so that its merchant chooses other days or people.</summary>
    async Task<Refusal?> IReviewSubject.WhyNotApproveAsync(Write write, Review review)
    {
        Placement placement = await write.Db.Placements.SingleAsync(row => row.Id == review.SubjectId, write.Stop);
        bool isExclusive = placement.Way == SlotWay.Exclusive;
        Zone zone = isExclusive ? ExclusiveRules.Calendar : await PlacementStep.ZoneAsync(write.Db, placement.MerchantId, write.Stop);
        return placement.Body.Until < zone.Day(write.Now) ? PromotionRefusals.IsOver
            : isExclusive && !await SlotDays.IsKeptAsync(write, placement) ? PromotionRefusals.MoneyGone
            : placement.Way == SlotWay.Commercial && !await Spendings.IsKeptAsync(write, placement.Id) ? PromotionRefusals.MoneyGone
            : await people.WhyNotAsync(write.Db, placement.Body.Paid?.Audience, placement.MerchantId, write.Stop);
    }

    /// <summary>A sent-back placement is edited and handed in again; there is no appeal against the verdict.</summary>
    Task<Refusal?> IReviewSubject.AppealAsync(Write write, Review rejected) => Task.FromResult<Refusal?>(ReviewRefusals.CannotAppeal);
}
