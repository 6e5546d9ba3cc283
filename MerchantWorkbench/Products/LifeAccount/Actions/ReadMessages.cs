using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// What was sent to a shopper: broadcasts of accounts the shopper followed when they were sent and to groups the shopper was in, the newest first. Asked
/// when the shopper looks, so that sending costs one row however many follow. What is not live any more is not there. Reminders are worked out the same
/// way: each that was asked for is there from its minute on, by the start as it is live now, so that none is sent twice or lost and a start that moves
/// takes it along.
/// </summary>
internal sealed class ReadMessages(Reader reader, Clock clock)
{
    /// <summary>Messages of one page: it stays under 60 KB.</summary>
    public const int Most = 10;

    /// <summary>A post that arrived.</summary>
    /// <param name="Id">The broadcast's; later ones have larger ids.</param>
    /// <param name="At">When it was sent.</param>
    public sealed record Message(long Id, FeedItem Post, DateTimeOffset At);

    /// <summary>One page.</summary>
    /// <param name="Reminders">On the first page; what starts last comes first.</param>
    /// <param name="Next">What to give as <c>after</c> for the next page; null at the end.</param>
    public sealed record Arrived(IReadOnlyList<DueReminder> Reminders, IReadOnlyList<Message> Messages, string? Next);

    /// <summary>Reads.</summary>
    /// <param name="shopper">Null for a device that has no name yet: nothing was sent to it.</param>
    /// <param name="after">The last message of the page before, as it stood in the address.</param>
    public async Task<Arrived> RunAsync(Caller? shopper, string? after, CancellationToken stop = default)
    {
        if (shopper?.Holder is not { } holder) return new Arrived([], [], null);
        return await reader.RunAsync(async db =>
        {
            IQueryable<Broadcast> sent = GroupMembers.SentTo(db, holder).Where(row => LivePosts.Of(db).Any(post => post.Id == row.PostId));
            bool isFirst = !Ids.TryParse(after, out long place);
            if (!isFirst) sent = sent.Where(row => row.Id < place);
            List<Broadcast> found = await sent.OrderByDescending(row => row.Id).Take(Most + 1).ToListAsync(stop);
            Broadcast[] shown = [.. found.Take(Most)];
            long[] ids = [.. shown.Select(row => row.PostId)];
            Dictionary<long, LivePost> live = await LivePosts.Of(db).Where(post => ids.Contains(post.Id)).WithBody(db)
                .ToDictionaryAsync(post => post.Row.Id, stop);
            Broadcast[] there = [.. shown.Where(row => live.ContainsKey(row.PostId))];
            IReadOnlyList<FeedItem> posts = await FeedItem.OfAsync(db, [.. there.Select(row => live[row.PostId])], _ => true, stop);
            IReadOnlyList<DueReminder> reminders = isFirst ? await DueAsync(db, holder, clock.Now, stop) : [];
            return new Arrived(
                reminders, [.. there.Zip(posts, (row, post) => new Message(row.Id, post, row.At))], found.Count > Most ? Ids.Text(shown[^1].Id) : null);
        }, stop);
    }

    private static async Task<IReadOnlyList<DueReminder>> DueAsync(WorkbenchDb db, string holder, DateTimeOffset now, CancellationToken stop)
    {
        DateTimeOffset soon = now + ReminderPolicy.Ahead, old = now - ReminderPolicy.Kept;
        // From the few rows of one person to their posts.
        IQueryable<Post> asked = db.Reminders.Where(row => row.Holder == holder)
            .Join(LivePosts.Of(db), row => row.PostId, post => post.Id, (row, post) => post);
        List<LivePost> due = await asked.Where(post => post.StartsAt <= soon && post.StartsAt > old)
            .OrderByDescending(post => post.StartsAt).Take(Most).WithBody(db).ToListAsync(stop);
        LivePost[] ordered = [.. due.OrderByDescending(post => post.Row.StartsAt)];
        IReadOnlyList<FeedItem> posts = await FeedItem.OfAsync(db, ordered, _ => false, stop);
        return [.. ordered.Zip(posts, (post, item) => new DueReminder(item, post.Row.StartsAt!.Value - ReminderPolicy.Ahead))];
    }
}
