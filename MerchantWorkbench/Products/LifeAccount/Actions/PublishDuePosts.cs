using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// Lets scheduled posts go live at their time. It looks every second, so a post is late by at most two, however long a stop of the program lasts
/// after its start. Each post is a transaction of its own that asks again: of two copies, or after a kill, one publishes it.
/// </summary>
/// <remarks>Tells: post.published for each.</remarks>
internal sealed class PublishDuePosts(Reader reader, Writer writer, Clock clock) : IJob
{
    private const int Batch = 100;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        List<long> due;
        do
        {
            DateTimeOffset now = clock.Now;
            due = await reader.RunAsync(db => db.Posts.Where(row => row.Stage == PostStage.Scheduled && row.PublishAt <= now
                && !db.CampaignThings.Any(thing => thing.Kind == LifeEvents.Post && thing.ThingId == row.Id && thing.Step == ThingStep.Held))
                .OrderBy(row => row.PublishAt).Select(row => row.Id).Take(Batch).ToListAsync(stop), stop);
            foreach (long id in due)
                // No room now: what is due stays due until the next run.
                if ((await writer.RunAsync(Caller.System, write => PublishAsync(write, id), stop)).Refusal is { Kind: RefusalKind.Busy }) return;
        }
        while (due.Count == Batch);
    }

    private static async Task<Outcome<Done>> PublishAsync(Write write, long id)
    {
        // Moved, withdrawn or published meanwhile: nothing is due any more.
        if (await PostStep.LockAsync(write, id) is not { } post || !post.Life.Allows(PostMove.Publish) || post.PublishAt > write.Now
            || await CampaignThings.IsHeldAsync(write.Db, LifeEvents.Post, id, write.Stop)) return default(Done);
        DateTimeOffset? due = post.PublishAt;
        post.Take(PostMove.Publish, write);
        write.Tell(post.MerchantId, LifeEvents.Post, id, LifeEvents.Published, new { revision = post.Revision, due });
        return default(Done);
    }
}
