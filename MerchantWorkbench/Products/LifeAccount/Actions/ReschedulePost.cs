using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// Sets, moves or drops the time at which a post goes live. Times are not words: what was approved stays approved. A scheduled post whose time is
/// dropped goes live now; the same time changes nothing.
/// </summary>
/// <remarks>Refuses: posts.not_found, request.invalid, posts.wrong_state. Tells: post.rescheduled or post.published.</remarks>
internal sealed class ReschedulePost(Writer writer)
{
    /// <summary>Reschedules.</summary>
    /// <param name="at">Ahead, within a year; null for as soon as it is approved.</param>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, DateTimeOffset? at, CancellationToken stop = default) =>
        writer.RunAsync<PostSheet>(caller, LifePermissions.Write, async write =>
        {
            if (await PostStep.LockAsync(write, id) is not { } post) return LifeRefusals.NotFound;
            if (PublishTime.WhatIsWrong(at, write.Now) is { } wrong) return wrong;
            if (post.Life.WhyNot(PostMove.Reschedule) is { } no) return no;
            // What was approved would go live without another look.
            if (post.Stage == PostStage.Scheduled && AnnouncementRules.IsTooLate(post.Body, at ?? write.Now))
                return Refusal.Invalid(new FieldRefusal("/publishAt", "posts.publish_after_start", (int)AnnouncementRules.Soonest.TotalMinutes));
            DateTimeOffset? before = post.PublishAt;
            post.Plan(at);
            if (post.PublishAt is null && post.Stage == PostStage.Scheduled)
            {
                post.Take(PostMove.Publish, write);
                write.Tell(post.MerchantId, LifeEvents.Post, id, LifeEvents.Published, new { revision = post.Revision });
            }
            else if (post.PublishAt != before)
                write.Tell(post.MerchantId, LifeEvents.Post, id, LifeEvents.Rescheduled, new { before, publishAt = post.PublishAt });
            return await PostSheet.OfAsync(write.Db, post, stop);
        }, stop);
}
