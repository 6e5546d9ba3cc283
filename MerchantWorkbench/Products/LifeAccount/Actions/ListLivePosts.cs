using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What shoppers see now, of all merchants, the newest first: where staff take something down.</summary>
internal sealed class ListLivePosts(Reader reader)
{
    /// <summary>Posts of one page.</summary>
    private const int Most = 20;

    /// <summary>One page.</summary>
    /// <param name="after">The last post's place in the feed, on the page before.</param>
    public Task<Outcome<Page<FeedItem>>> RunAsync(Caller caller, long? after, CancellationToken stop = default) =>
        reader.RunAsync<Page<FeedItem>>(caller, LifePermissions.TakeDown, async db =>
        {
            IQueryable<Post> posts = LivePosts.Of(db);
            if (after is { } place) posts = posts.Where(post => post.FeedId < place);
            List<LivePost> found = await posts.OrderByDescending(post => post.FeedId).Take(Most + 1).WithBody(db).ToListAsync(stop);
            LivePost[] shown = [.. found.OrderByDescending(post => post.Row.FeedId).Take(Most)];
            return new Page<FeedItem>(
                await FeedItem.OfAsync(db, shown, _ => false, stop), found.Count > Most ? Ids.Text(shown[^1].Row.FeedId!.Value) : null);
        }, stop);
}
