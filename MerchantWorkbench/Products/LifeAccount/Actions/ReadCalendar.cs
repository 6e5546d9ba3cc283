using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What the merchant posted and means to post between two days: posts by their time, broadcasts, and the weekly slots.</summary>
internal sealed class ReadCalendar(Reader reader, Clock clock)
{
    /// <summary>Posts, and broadcasts, of one view at most.</summary>
    private const int Most = 500;

    /// <summary>Reads.</summary>
    /// <param name="from">The first day, by the merchant's calendar.</param>
    /// <param name="until">The day after the last.</param>
    public Task<Outcome<CalendarSheet>> RunAsync(Caller caller, DateOnly from, DateOnly until, CancellationToken stop = default) =>
        reader.RunAsync<CalendarSheet>(caller, LifePermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            Zone zone = await MerchantClock.ZoneAsync(db, merchant, stop);
            DateTimeOffset begin = zone.StartOf(from), end = zone.StartOf(until), now = clock.Now;
            List<Post> posts = await db.Posts.Where(row => row.MerchantId == merchant
                && ((row.PublishAt >= begin && row.PublishAt < end) || (row.LiveAt >= begin && row.LiveAt < end))).Take(Most).ToListAsync(stop);
            var sent = await db.Broadcasts.Where(row => row.MerchantId == merchant && row.At >= begin && row.At < end)
                .Join(db.Posts, row => row.PostId, post => post.Id, (row, post) => new { row.At, Post = post }).Take(Most).ToListAsync(stop);
            WeekTime[] slots = [.. (await db.WeeklySlots.Where(row => row.MerchantId == merchant).ToListAsync(stop)).Select(row => row.Time).Order()];
            CalendarItem[] items =
            [
                .. posts.Select(post => Item(post, post.PublishAt ?? post.LiveAt!.Value, isBroadcast: false, now))
                    .Concat(sent.Select(row => Item(row.Post, row.At, isBroadcast: true, now))).OrderBy(item => item.At),
            ];
            HashSet<DateTimeOffset> planned = [.. items.Select(item => item.At)];
            IEnumerable<DateTimeOffset> free = Mondays(from, until).SelectMany(monday => slots.Select(slot => slot.In(monday, zone)))
                .Where(at => at > now && at >= begin && at < end && !planned.Contains(at));
            return new CalendarSheet(items, slots, [.. free.Order()], await BroadcastQuota.ReadAsync(db, merchant, zone, now, stop), now);
        }, stop);

    private static CalendarItem Item(Post post, DateTimeOffset at, bool isBroadcast, DateTimeOffset now) => new(
        Ids.Text(post.Id), post.Title, post.Life.State, at, isBroadcast, !isBroadcast && post.PublishAt > now && post.Life.Allows(PostMove.Reschedule));

    private static IEnumerable<DateOnly> Mondays(DateOnly from, DateOnly until)
    {
        for (DateOnly monday = WeekTime.Monday(from); monday < until; monday = monday.AddDays(7)) yield return monday;
    }
}
