using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A live post as shoppers meet it in the feed or on its page.</summary>
/// <param name="IsFollowed">Whether it is here because the shopper follows the account.</param>
public sealed record FeedItem(
    string Id, AccountFace Account, string Text, IReadOnlyList<PictureSheet> Pictures, string? Coupon, DateTimeOffset LiveAt, bool IsFollowed)
{
    internal static async Task<IReadOnlyList<FeedItem>> OfAsync(
        WorkbenchDb db, IReadOnlyList<LivePost> posts, Func<LivePost, bool> isFollowed, CancellationToken stop)
    {
        PostBody[] bodies = [.. posts.Select(post => post.Body)];
        var accounts = await AccountFace.OfAsync(db, posts.Select(post => post.Row.MerchantId), stop);
        Func<PostBody, IReadOnlyList<PictureSheet>> pictures = await PictureSheet.OfAsync(db, bodies, stop);
        return
        [
            .. posts.Zip(bodies, (post, body) => new FeedItem(
                Ids.Text(post.Row.Id), accounts[post.Row.MerchantId], body.Text ?? "", pictures(body), body.Coupon, post.Row.LiveAt!.Value, isFollowed(post))),
        ];
    }
}
