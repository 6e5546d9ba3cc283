using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// Sends a live post, once, to those who follow the account at this moment, or to a group of them. It uses up one of the week's broadcasts.
/// </summary>
/// <remarks>
/// Refuses: posts.not_found, posts.wrong_state, broadcasts.already_sent, broadcasts.group_too_small, broadcasts.quota_used. Tells: post.broadcast.
/// </remarks>
internal sealed class BroadcastPost(Writer writer)
{
    /// <summary>Sends.</summary>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, BroadcastGroup group = BroadcastGroup.All, CancellationToken stop = default) =>
        writer.RunAsync<PostSheet>(caller, LifePermissions.Write, async write =>
        {
            if (await PostStep.LockAsync(write, id) is not { } post) return LifeRefusals.NotFound;
            if (post.LiveRevision is null) return LifeRefusals.WrongState;
            if (await write.Db.Broadcasts.AnyAsync(row => row.PostId == id, stop)) return LifeRefusals.AlreadySent;
            GroupBounds bounds = GroupBounds.Of(group, write.Now);
            int people = await GroupMembers.CountAsync(write.Db, post.MerchantId, bounds, stop);
            if (!GroupSheet.Of(group, people).IsOpen) return LifeRefusals.GroupTooSmall;
            Zone zone = await MerchantClock.ZoneAsync(write.Db, post.MerchantId, stop);
            if (await BroadcastQuota.TakeAsync(write, post.MerchantId, zone) is not { } week)
                return LifeRefusals.QuotaUsed(await BroadcastQuota.ReadAsync(write.Db, post.MerchantId, zone, write.Now, stop));
            write.Db.Broadcasts.Add(new Broadcast
            {
                Id = write.NewId(), MerchantId = post.MerchantId, PostId = id, Week = week, At = write.Now, Group = group,
                FollowedFrom = bounds.FollowedFrom, UsedFrom = bounds.UsedFrom, IdleFrom = bounds.IdleFrom,
            });
            write.Tell(post.MerchantId, LifeEvents.Post, id, LifeEvents.Broadcast, new { revision = post.LiveRevision, followers = people, group });
            await write.Db.SaveChangesAsync(stop);
            return await PostSheet.OfAsync(write.Db, post, stop);
        }, stop);
}
