using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// A shopper asks to be reminded of what a live post announces, or no longer does, until it starts. Saying it twice changes nothing. The reminder
/// itself is never sent: <see cref="ReadMessages"/> shows it from its minute on.
/// </summary>
/// <remarks>Refuses: posts.not_found, reminders.not_open. Tells: post.reminder_set or post.reminder_dropped, when something changed.</remarks>
internal sealed class SetReminder(Writer writer)
{
    /// <summary>Asks, or takes it back.</summary>
    public Task<Outcome<PostReminders>> RunAsync(Caller caller, long post, bool remind, CancellationToken stop = default) =>
        writer.RunAsync<PostReminders>(caller, LifePermissions.Follow, async write =>
        {
            if (await LivePosts.Of(write.Db).FirstOrDefaultAsync(row => row.Id == post, stop) is not { } live) return LifeRefusals.NotFound;
            if (live.StartsAt is not { } starts || starts <= write.Now) return LifeRefusals.NoReminder;
            string holder = caller.Holder!;
            Reminder? before = await write.Db.Reminders.FirstOrDefaultAsync(row => row.PostId == post && row.Holder == holder, stop);
            if (before is null == remind)
            {
                if (before is null) write.Db.Reminders.Add(new Reminder { Holder = holder, MerchantId = live.MerchantId, PostId = post, At = write.Now });
                else write.Db.Reminders.Remove(before);
                write.Tell(live.MerchantId, LifeEvents.Post, post, remind ? LifeEvents.ReminderSet : LifeEvents.ReminderDropped);
                await write.Db.SaveChangesAsync(stop);
            }

            return new PostReminders(await write.Db.Reminders.CountAsync(row => row.PostId == post, stop), remind);
        }, stop);
}
