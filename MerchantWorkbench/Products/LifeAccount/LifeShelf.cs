using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount;

/// <summary>What shoppers can read now, for pages of other houses.</summary>
/// <remarks>A merchant's shelf is remembered while nothing was written.</remarks>
public sealed class LifeShelf(Reader reader, Changes changes)
{
    /// <summary>Posts of one merchant that are looked through, the newest.</summary>
    private const int Most = 100;

    private readonly Remembered<long, IReadOnlyList<ShelfPost>> remembered = new(changes) { Room = 1_000 };

    /// <summary>A merchant's live posts, the newest first.</summary>
    public async Task<IReadOnlyList<ShelfPost>> OpenAsync(long merchant, int most, CancellationToken stop = default) =>
        [.. (await remembered.FindAsync(merchant, () => ReadAsync(posts => posts.Where(post => post.MerchantId == merchant), Most, stop)))!.Take(most)];

    /// <summary>Whether the post is live, one of the merchant's newest.</summary>
    public async Task<bool> HasAsync(long merchant, string? id, CancellationToken stop = default) =>
        (await OpenAsync(merchant, Most, stop)).Any(post => post.Id == id);

    /// <summary>Live posts of all merchants with these words in their title or their first words.</summary>
    public async Task<IReadOnlyList<ShelfPost>> SearchAsync(string words, int most, CancellationToken stop = default) =>
        (await ReadAsync(posts => posts.Where(post => post.Title.Contains(words)), most, stop))!;

    private Task<IReadOnlyList<ShelfPost>?> ReadAsync(Func<IQueryable<Post>, IQueryable<Post>> narrow, int most, CancellationToken stop) =>
        reader.RunAsync<IReadOnlyList<ShelfPost>?>(async db =>
        {
            List<LivePost> posts = await narrow(LivePosts.Of(db)).OrderByDescending(post => post.FeedId).Take(most).WithBody(db).ToListAsync(stop);
            return
            [
                .. posts.OrderByDescending(post => post.Row.FeedId).Select(post => new ShelfPost(Ids.Text(post.Row.Id), post.Row.MerchantId, post.Body.Name,
                    PostPlaces.Pictures(post.Body).Select(place => place.Picture.Picture).FirstOrDefault())),
            ];
        }, stop);
}
