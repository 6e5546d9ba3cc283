using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The account on the merchant's home: posts that were sent back, comments that wait, posts and shows to come, weekly times still free.</summary>
internal sealed class LifeAtHome(IStringLocalizer<Texts> say) : IHomeSource
{
    /// <inheritdoc/>
    public Permission Permission => LifePermissions.View;

    /// <inheritdoc/>
    public async Task<HomeShare> RunAsync(WorkbenchDb db, HomeAsk ask, CancellationToken stop) =>
        new([.. await RejectedAsync(db, stop), .. await HeldAsync(db, stop)], [.. await PostsAsync(db, ask, stop), .. await FreeTimesAsync(db, ask, stop)]);

    private async Task<IEnumerable<HomeTodo>> RejectedAsync(WorkbenchDb db, CancellationToken stop)
    {
        var posts = await db.Posts.Where(row => row.Stage == PostStage.Rejected).OrderByDescending(row => row.Id).Take(HomeAsk.Most)
            .Select(row => new { row.Id, row.Title }).ToListAsync(stop);
        Dictionary<long, Review> said = await Rejections.LastAsync(db, LifeEvents.Post, [.. posts.Select(post => post.Id)], stop);
        return posts.Select(post => new HomeTodo(say["Home.Rejected", post.Title], say["Home.RejectedDo"], $"life/{Ids.Text(post.Id)}",
            Reason: said.GetValueOrDefault(post.Id)?.Reason, Note: said.GetValueOrDefault(post.Id)?.Note));
    }

    private async Task<IEnumerable<HomeTodo>> HeldAsync(WorkbenchDb db, CancellationToken stop) =>
        await db.Comments.CountAsync(row => row.Stage == CommentStage.Held, stop) is > 0 and var held
            ? [new HomeTodo(say["Home.Held", held], say["Home.HeldDo"], "life/comments", say["Home.HeldWhy"])] : [];

    private async Task<IEnumerable<HomeDate>> PostsAsync(WorkbenchDb db, HomeAsk ask, CancellationToken stop)
    {
        (DateTimeOffset now, DateTimeOffset until) = (ask.Now, ask.Until);
        var posts = await db.Posts.Where(row => (row.PublishAt > now && row.PublishAt <= until) || (row.StartsAt > now && row.StartsAt <= until))
            .OrderBy(row => row.PublishAt ?? row.StartsAt).Take(2 * HomeAsk.Most)
            .Select(row => new { row.Id, row.Title, row.PublishAt, row.StartsAt }).ToListAsync(stop);
        return posts.SelectMany(post => new[]
        {
            (At: post.PublishAt, Text: say["Home.Publishes", post.Title].Value), (At: post.StartsAt, Text: say["Home.ShowStarts", post.Title].Value),
        }.Where(one => ask.IsComing(one.At)).Select(one => new HomeDate(one.At!.Value, one.Text, $"life/{Ids.Text(post.Id)}")));
    }

    /// <summary>The next weekly time nothing is planned for.</summary>
    private async Task<IEnumerable<HomeDate>> FreeTimesAsync(WorkbenchDb db, HomeAsk ask, CancellationToken stop)
    {
        List<WeeklySlot> slots = await db.WeeklySlots.ToListAsync(stop);
        if (slots.Count == 0) return [];
        (DateTimeOffset now, DateTimeOffset until) = (ask.Now, ask.Until);
        HashSet<DateTimeOffset> planned = [.. await db.Posts.Where(row => row.PublishAt > now && row.PublishAt <= until)
            .Select(row => row.PublishAt!.Value).ToListAsync(stop)];
        DateOnly monday = WeekTime.Monday(ask.Zone.Day(now));
        return slots.SelectMany(slot => new[] { slot.Time.In(monday, ask.Zone), slot.Time.In(monday.AddDays(7), ask.Zone) })
            .Where(at => ask.IsComing(at) && !planned.Contains(at)).Order().Take(1)
            .Select(at => new HomeDate(at, say["Home.FreeTime"], "life/calendar", IsEnd: true));
    }
}
