using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A live post as shoppers meet it in the feed or on its page.</summary>
/// <param name="Text">A short post's text; an article's first words.</param>
/// <param name="Coupon">The coupon that can be taken in it, or null.</param>
/// <param name="IsFollowed">Whether it is here because the shopper follows the account.</param>
public sealed record FeedItem(
    string Id, AccountFace Account, string Text, IReadOnlyList<PictureSheet> Pictures, string? Coupon, DateTimeOffset LiveAt, bool IsFollowed)
{
    /// <summary>The article; null for a short post.</summary>
    public ArticleSheet? Article { get; init; }

    /// <summary>The film of a video, or of an article with one; null where there is none.</summary>
    public VideoSheet? Video { get; init; }

    /// <summary>The announcement; null for other kinds.</summary>
    public AnnouncementSheet? Announcement { get; init; }

    internal static async Task<IReadOnlyList<FeedItem>> OfAsync(
        WorkbenchDb db, IReadOnlyList<LivePost> posts, Func<LivePost, bool> isFollowed, CancellationToken stop, bool forStaff = false)
    {
        PostBody[] bodies = [.. posts.Select(post => post.Body)];
        var accounts = await AccountFace.OfAsync(db, posts.Select(post => post.Row.MerchantId), stop);
        Func<PostBody, IReadOnlyList<PictureSheet>> pictures = await PictureSheet.OfAsync(db, bodies, stop, forStaff);
        Func<PostBody, VideoSheet?> videos = await VideoSheet.OfAsync(db, bodies, stop, forStaff);
        IReadOnlyList<PlacedShop> shops = await PlacedShop.OfAsync(db, bodies, stop);
        var reminders = await AnnouncementSheet.RemindersAsync(db, posts.Select(post => (post.Row.Id, post.Row.Kind)), stop);
        return
        [
            .. posts.Zip(bodies, (post, body) => new FeedItem(
                Ids.Text(post.Row.Id), accounts[post.Row.MerchantId], body.Opening, pictures(body), PostPlaces.Coupon(body),
                (post.Row.LiveAt ?? post.Row.TakenLiveAt)!.Value, isFollowed(post))
            {
                Article = ArticleSheet.Of(body, shops), Video = videos(body),
                Announcement = AnnouncementSheet.Of(body, reminders.GetValueOrDefault(post.Row.Id)),
            }),
        ];
    }
}
