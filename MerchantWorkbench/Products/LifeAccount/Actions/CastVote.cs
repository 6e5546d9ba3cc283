using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A shopper votes in the poll of a live post, or changes the vote; one each. Saying the same twice changes nothing.</summary>
/// <remarks>
/// Refuses: posts.not_found, request.invalid when nothing was chosen, polls.closed, polls.not_an_option when the live words ask or offer something else
/// than was read. Tells: post.voted, when something changed.
/// </remarks>
internal sealed class CastVote(Writer writer)
{
    /// <summary>Votes.</summary>
    /// <param name="question">The question as it was read: an option may stay while what it answers turns round.</param>
    /// <param name="option">The option's words.</param>
    public Task<Outcome<PollSheet>> RunAsync(Caller caller, long post, string? question, string? option, CancellationToken stop = default) =>
        writer.RunAsync<PollSheet>(caller, LifePermissions.Comment, async write =>
        {
            if (await LivePosts.Of(write.Db).Where(row => row.Id == post).WithBody(write.Db).FirstOrDefaultAsync(stop) is not { } live)
                return LifeRefusals.NotFound;
            if (PostPlaces.Poll(live.Body)?.Block is not { } poll) return LifeRefusals.NotAnOption;
            if (PollSheet.HasEnded(poll, write.Now)) return LifeRefusals.PollClosed;
            Guard guard = new Guard().Line(question, "/question", BlockRules.MostQuestion).Line(option, "/option", BlockRules.MostOption);
            if (guard.Refusal is { } wrong) return wrong;
            if (question != poll.Question || !(poll.Options ?? []).Contains(option)) return LifeRefusals.NotAnOption;
            string holder = caller.Holder!;
            Vote? before = await write.Db.Votes.FirstOrDefaultAsync(row => row.PostId == post && row.Holder == holder, stop);
            if (before?.Question != question || before?.Option != option)
            {
                if (before is null)
                    write.Db.Votes.Add(new Vote
                    {
                        Holder = holder, MerchantId = live.Row.MerchantId, PostId = post, Question = question!, Option = option!, At = write.Now,
                    });
                else (before.Question, before.Option, before.At) = (question!, option!, write.Now);
                write.Tell(live.Row.MerchantId, LifeEvents.Post, post, LifeEvents.Voted);
                await write.Db.SaveChangesAsync(stop);
            }

            return await PollSheet.OfAsync(write.Db, post, poll, holder, write.Now, stop);
        }, stop);
}
