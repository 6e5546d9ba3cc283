using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Carries out a reviewer's verdict on exactly the revision that was handed in.</summary>
/// <remarks>Tells: post.published, post.scheduled when its time is ahead, or post.rejected.</remarks>
internal sealed class PublishReviewedPost : IReviewSubject
{
    /// <inheritdoc/>
    public async Task ApplyAsync(Write write, Review review)
    {
        DateTimeOffset? at = (await PostStep.LockAsync(write, review.SubjectId))?.PublishAt;
        (PostMove move, string told) = review.Verdict != Verdict.Approve ? (PostMove.Reject, LifeEvents.Rejected)
            : at > write.Now ? (PostMove.ApproveForLater, LifeEvents.Scheduled) : (PostMove.Approve, LifeEvents.Published);
        Outcome<Post> step = await PostStep.TakeAsync(
            write, review.SubjectId, move, told, new { revision = review.Revision, review.Reason, review.Note, publishAt = at });
        // Whatever changes a post takes its open review away, so a verdict always meets what it is about; if not, nothing may go live by it.
        if (step.Value?.Revision != review.Revision) throw new InvalidOperationException($"Review {review.Id} is not about the post as it stands.");
    }

    /// <summary>Of what starts too soon nobody could be told in time: it is sent back, so that its author chooses another start.</summary>
    async Task<Refusal?> IReviewSubject.WhyNotApproveAsync(Write write, Review review)
    {
        Post post = await write.Db.Posts.SingleAsync(row => row.Id == review.SubjectId, write.Stop);
        return AnnouncementRules.IsTooLate(post.Body, post.PublishAt > write.Now ? post.PublishAt.Value : write.Now) ? LifeRefusals.StartsTooSoon : null;
    }

    /// <summary>A sent-back post is edited and handed in again; there is no appeal against the verdict.</summary>
    Task<Refusal?> IReviewSubject.AppealAsync(Write write, Review rejected) => Task.FromResult<Refusal?>(ReviewRefusals.CannotAppeal);
}
