using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A live post is sent to those who follow at this moment, whoever asks for it. It uses up one of the week's broadcasts.</summary>
internal static class Sending
{
    /// <returns>posts.wrong_state, broadcasts.already_sent, broadcasts.group_too_small, broadcasts.quota_used, or null when it was sent.</returns>
    public static async Task<Refusal?> SendAsync(Write write, Post post, BroadcastGroup group)
    {
        if (post.LiveRevision is null) return LifeRefusals.WrongState;
        if (await write.Db.Broadcasts.AnyAsync(row => row.PostId == post.Id, write.Stop)) return LifeRefusals.AlreadySent;
        GroupBounds bounds = GroupBounds.Of(group, write.Now);
        int people = await GroupMembers.CountAsync(write.Db, post.MerchantId, bounds, write.Stop);
        if (!GroupSheet.Of(group, people).IsOpen) return LifeRefusals.GroupTooSmall;
        Zone zone = await MerchantClock.ZoneAsync(write.Db, post.MerchantId, write.Stop);
        if (await BroadcastQuota.TakeAsync(write, post.MerchantId, zone) is not { } week)
            return LifeRefusals.QuotaUsed(await BroadcastQuota.ReadAsync(write.Db, post.MerchantId, zone, write.Now, write.Stop));
        write.Db.Broadcasts.Add(new Broadcast
        {
            Id = write.NewId(), MerchantId = post.MerchantId, PostId = post.Id, Week = week, At = write.Now, Group = group,
            FollowedFrom = bounds.FollowedFrom, UsedFrom = bounds.UsedFrom, IdleFrom = bounds.IdleFrom,
        });
        write.Tell(post.MerchantId, LifeEvents.Post, post.Id, LifeEvents.Broadcast, new { revision = post.LiveRevision, followers = people, group });
        await write.Db.SaveChangesAsync(write.Stop);
        return null;
    }

    /// <summary>Sends what was planned for a post that is live; why it could not be is kept with the plan.</summary>
    public static async Task SendPlannedAsync(Write write, Post post)
    {
        if (post.LiveRevision is null) return;
        if (await write.Db.BroadcastPlans.FirstOrDefaultAsync(row => row.PostId == post.Id && row.IsOn && row.Why == null, write.Stop) is not { } plan) return;
        plan.Why = (await SendAsync(write, post, plan.Group))?.Code;
        if (plan.Why is null) write.Db.BroadcastPlans.Remove(plan);
    }
}
