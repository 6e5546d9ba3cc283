using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What a shopper keeps, what was kept last first. What is not live is not shown, and there again when it is.</summary>
internal sealed class ReadSavedPosts(Reader reader)
{
    /// <summary>Posts of one page: it stays under 60 KB.</summary>
    public const int Most = 10;

    /// <summary>One page.</summary>
    /// <param name="Next">What to give as <c>after</c> for the next page; null at the end.</param>
    public sealed record Kept(IReadOnlyList<FeedItem> Items, string? Next);

    /// <summary>Reads.</summary>
    /// <param name="shopper">Null for a device that has no name yet and keeps nothing.</param>
    /// <param name="after">The last post of the page before, as it stood in the address.</param>
    public async Task<Kept> RunAsync(Caller? shopper, string? after, CancellationToken stop = default)
    {
        if (shopper?.Holder is not { } holder) return new Kept([], null);
        long? place = Ids.TryParse(after, out long id) ? id : null;
        return await reader.RunAsync(async db =>
        {
            IQueryable<Post> live = LivePosts.Of(db);
            List<SavedPost> found = await db.SavedPosts
                .Where(row => row.Holder == holder && (place == null || row.Id < place) && live.Any(post => post.Id == row.PostId))
                .OrderByDescending(row => row.Id).Take(Most + 1).ToListAsync(stop);
            SavedPost[] shown = [.. found.Take(Most)];
            long[] ids = [.. shown.Select(row => row.PostId)];
            Dictionary<long, LivePost> posts = await live.Where(post => ids.Contains(post.Id)).WithBody(db).ToDictionaryAsync(post => post.Row.Id, stop);
            HashSet<long> followed = [.. await db.Follows.Where(row => row.Holder == holder).Select(row => row.MerchantId).ToListAsync(stop)];
            LivePost[] there = [.. ids.Where(posts.ContainsKey).Select(one => posts[one])];
            return new Kept(
                await FeedItem.OfAsync(db, there, post => followed.Contains(post.Row.MerchantId), stop), found.Count > Most ? Ids.Text(shown[^1].Id) : null);
        }, stop);
    }
}
