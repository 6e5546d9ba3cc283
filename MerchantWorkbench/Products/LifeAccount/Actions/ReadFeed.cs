using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// The feed: posts of accounts the shopper follows, then all others, the newest first within each part. There is no other factor, and each item
/// tells which part it is from.
/// </summary>
internal sealed class ReadFeed(Reader reader)
{
    /// <summary>Posts of one page: it stays under 60 KB.</summary>
    public const int Most = 10;

    /// <summary>One page.</summary>
    /// <param name="Next">What to give as <c>after</c> for the next page; null at the end.</param>
    public sealed record Feed(IReadOnlyList<FeedItem> Items, string? Next);

    /// <summary>Reads.</summary>
    /// <param name="shopper">Null for a device that has no name yet and follows nobody.</param>
    /// <param name="after">Where the page before ended, as it stood in the address.</param>
    public Task<Feed> RunAsync(Caller? shopper, string? after, CancellationToken stop = default) => reader.RunAsync(async db =>
    {
        string holder = shopper?.Holder ?? "";
        FeedCursor? cursor = FeedCursor.Read(after);
        List<LivePost> found = [];
        int followed = 0;
        if (cursor is null or { Followed: true })
        {
            found = await NextAsync(db, FollowedBy(db, holder), cursor?.After, Most + 1, stop);
            followed = found.Count;
        }
        if (found.Count <= Most)
            found.AddRange(await NextAsync(db, NotFollowedBy(db, holder), cursor is { Followed: false } ? cursor.After : null, Most + 1 - found.Count, stop));
        HashSet<long> known = [.. found.Take(followed).Select(post => post.Row.Id)];
        List<LivePost> shown = found[..Math.Min(found.Count, Most)];
        FeedCursor? next = found.Count <= Most ? null : new(known.Contains(shown[^1].Row.Id), shown[^1].Row.FeedId!.Value);
        return new Feed(await FeedItem.OfAsync(db, shown, post => known.Contains(post.Row.Id), stop), next?.ToString());
    }, stop);

    private static IQueryable<Post> FollowedBy(WorkbenchDb db, string holder)
    {
        IQueryable<Follow> own = db.Follows.Where(row => row.Holder == holder);
        return LivePosts.Of(db).Where(post => own.Any(row => row.MerchantId == post.MerchantId));
    }

    private static IQueryable<Post> NotFollowedBy(WorkbenchDb db, string holder)
    {
        IQueryable<Follow> own = db.Follows.Where(row => row.Holder == holder);
        return LivePosts.Of(db).Where(post => !own.Any(row => row.MerchantId == post.MerchantId));
    }

    private static async Task<List<LivePost>> NextAsync(WorkbenchDb db, IQueryable<Post> posts, long? after, int most, CancellationToken stop)
    {
        if (after is { } place) posts = posts.Where(post => post.FeedId < place);
        List<LivePost> page = await posts.OrderByDescending(post => post.FeedId).Take(most).WithBody(db).ToListAsync(stop);
        return [.. page.OrderByDescending(post => post.Row.FeedId)];
    }
}
