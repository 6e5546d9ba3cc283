using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A post as the API and the screens see it: what it says and where it stands.</summary>
/// <param name="Account">Id of the account it stands on.</param>
/// <param name="Edit">Where a newer revision than the live one stands: draft, in_review or rejected; not told to shoppers.</param>
/// <param name="LiveRevision">The revision shoppers see.</param>
/// <param name="Title">Of an article or an announcement.</param>
/// <param name="Text">A short post's text; an article's first words.</param>
/// <param name="Pictures">All of it, in reading order; a cover first.</param>
/// <param name="Coupon">The coupon that can be taken in it; of an announcement the first.</param>
/// <param name="Cover">Id of the picture that stands for it in the feed: a video's, an announcement's, or an article's.</param>
/// <param name="Blocks">Of an article.</param>
/// <param name="Why">What staff said when they took it down.</param>
/// <param name="PublishAt">When it shall go live; null for as soon as it is approved.</param>
/// <param name="SentAt">When it was sent to the followers; null when it was not.</param>
public sealed record PostSheet(
    string Id, string Account, PostKind Kind, PostState State, PostStage? Edit, int Revision, int? LiveRevision, string? Title, string Text,
    IReadOnlyList<PictureSheet> Pictures, string? Coupon, string? Cover, IReadOnlyList<Block>? Blocks, DateTimeOffset CreatedAt, DateTimeOffset? LiveAt,
    string? Why, DateTimeOffset? PublishAt, DateTimeOffset? SentAt)
{
    /// <summary>The film; null for other kinds.</summary>
    public VideoSheet? Video { get; init; }

    /// <summary>What the cover of an announcement shows.</summary>
    public string? CoverAlt { get; init; }

    /// <summary>Of a live announcement: start, goods, coupons; null for other kinds.</summary>
    public Announcement? Announcement { get; init; }

    /// <summary>How many shoppers asked to be reminded of what it announces; null for other kinds.</summary>
    public int? Reminders { get; init; }

    /// <summary>Where it stands, for asking which moves are open; outsiders hear state and edit.</summary>
    [JsonIgnore]
    public PostLife Life { get; init; }

    /// <summary>How it is called in lists.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    [JsonIgnore]
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>What it says, as it was handed in.</summary>
    [JsonIgnore]
    public PostBody Body => Kind switch
    {
        PostKind.Article => new() { Kind = Kind, Title = Title, Cover = Cover, Blocks = Blocks },
        PostKind.Video => new(Text, null, Coupon) { Kind = Kind, Cover = Cover, Video = Video?.Video, Captions = Video?.Captions },
        PostKind.Live => new(Text.Length == 0 ? null : Text)
        {
            Kind = Kind, Title = Title, Cover = Cover, CoverAlt = CoverAlt, Announcement = Announcement,
        },
        PostKind.Short => new(Text, [.. Pictures.Select(picture => new PostPicture(picture.Picture, picture.Alt))], Coupon),
    };

    /// <summary>The merchant's view of several posts, each with its newest words.</summary>
    internal static async Task<IReadOnlyList<PostSheet>> OfAsync(WorkbenchDb db, IReadOnlyList<Post> posts, CancellationToken stop)
    {
        Func<PostBody, IReadOnlyList<PictureSheet>> pictures = await PictureSheet.OfAsync(db, posts.Select(post => post.Body), stop);
        Func<PostBody, VideoSheet?> videos = await VideoSheet.OfAsync(db, posts.Select(post => post.Body), stop);
        long[] ids = [.. posts.Select(post => post.Id)];
        Dictionary<long, DateTimeOffset> sent = await db.Broadcasts.Where(row => ids.Contains(row.PostId))
            .ToDictionaryAsync(row => row.PostId, row => row.At, stop);
        var reminders = await AnnouncementSheet.RemindersAsync(db, posts.Select(post => (post.Id, post.Kind)), stop);
        return
        [
            .. posts.Select(post => Of(post, post.Body, pictures(post.Body)) with
            {
                Video = videos(post.Body), SentAt = sent.TryGetValue(post.Id, out var at) ? at : null,
                Reminders = post.Kind == PostKind.Live ? reminders.GetValueOrDefault(post.Id) : null,
            }),
        ];
    }

    /// <summary>The merchant's view of one.</summary>
    internal static async Task<PostSheet> OfAsync(WorkbenchDb db, Post post, CancellationToken stop) => (await OfAsync(db, [post], stop))[0];

    /// <summary>The merchant's view with the words of one of its revisions.</summary>
    internal static async Task<PostSheet> OfAsync(WorkbenchDb db, Post post, PostRevision kept, CancellationToken stop)
    {
        PostBody body = PostBody.Read(kept.BodyJson);
        return Of(post, body, (await PictureSheet.OfAsync(db, [body], stop))(body)) with
        {
            Video = (await VideoSheet.OfAsync(db, [body], stop))(body),
            Revision = kept.Revision,
            ChangedAt = kept.At,
            Name = body.Name,
        };
    }

    /// <summary>The shopper's view: the live revision and nothing about what comes after it.</summary>
    internal static async Task<PostSheet> ForShopperAsync(WorkbenchDb db, LivePost live, CancellationToken stop)
    {
        PostBody body = live.Body;
        PostSheet whole = Of(live.Row, body, (await PictureSheet.OfAsync(db, [body], stop))(body));
        var reminders = await AnnouncementSheet.RemindersAsync(db, [(live.Row.Id, live.Row.Kind)], stop);
        return whole with
        {
            Edit = null,
            Revision = live.Row.LiveRevision!.Value,
            Video = (await VideoSheet.OfAsync(db, [body], stop))(body),
            Reminders = live.Row.Kind == PostKind.Live ? reminders.GetValueOrDefault(live.Row.Id) : null,
        };
    }

    private static PostSheet Of(Post post, PostBody body, IReadOnlyList<PictureSheet> pictures) => new(
        Ids.Text(post.Id), Ids.Text(post.MerchantId), post.Kind, post.Life.State, post.Life.Edit, post.Revision, post.LiveRevision, body.Title,
        body.Opening, pictures, PostPlaces.Coupon(body), body.Cover, body.Blocks, post.CreatedAt, post.LiveAt, post.Why,
        post.PublishAt, SentAt: null)
    {
        Life = post.Life, Name = post.Title, ChangedAt = post.ChangedAt, CoverAlt = body.CoverAlt, Announcement = body.Announcement,
    };
}
