using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Sends a live post, once, to everybody who follows the account at this moment. It uses up one of the week's broadcasts.</summary>
/// <remarks>Refuses: posts.not_found, posts.wrong_state, broadcasts.already_sent, broadcasts.quota_used. Tells: post.broadcast.</remarks>
internal sealed class BroadcastPost(Writer writer)
{
    /// <summary>Sends.</summary>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PostSheet>(caller, LifePermissions.Write, async write =>
        {
            if (await PostStep.LockAsync(write, id) is not { } post) return LifeRefusals.NotFound;
            if (post.LiveRevision is null) return LifeRefusals.WrongState;
            if (await write.Db.Broadcasts.AnyAsync(row => row.PostId == id, stop)) return LifeRefusals.AlreadySent;
            Zone zone = await MerchantClock.ZoneAsync(write.Db, post.MerchantId, stop);
            if (await BroadcastQuota.TakeAsync(write, post.MerchantId, zone) is not { } week)
                return LifeRefusals.QuotaUsed(await BroadcastQuota.ReadAsync(write.Db, post.MerchantId, zone, write.Now, stop));
            write.Db.Broadcasts.Add(new Broadcast { Id = write.NewId(), MerchantId = post.MerchantId, PostId = id, Week = week, At = write.Now });
            int followers = await write.Db.Follows.CountAsync(row => row.MerchantId == post.MerchantId, stop);
            write.Tell(post.MerchantId, LifeEvents.Post, id, LifeEvents.Broadcast, new { revision = post.LiveRevision, followers });
            await write.Db.SaveChangesAsync(stop);
            return await PostSheet.OfAsync(write.Db, post, stop);
        }, stop);
}
