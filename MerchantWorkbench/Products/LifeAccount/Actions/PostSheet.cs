using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A post as the API and the screens see it: what it says and where it stands.</summary>
/// <param name="Account">Id of the account it stands on.</param>
/// <param name="Edit">Where a newer revision than the live one stands: draft, in_review or rejected; not told to shoppers.</param>
/// <param name="LiveRevision">The revision shoppers see.</param>
/// <param name="Why">What staff said when they took it down.</param>
public sealed record PostSheet(
    string Id, string Account, PostState State, PostStage? Edit, int Revision, int? LiveRevision, string Text, IReadOnlyList<PictureSheet> Pictures,
    string? Coupon, DateTimeOffset CreatedAt, DateTimeOffset? LiveAt, string? Why)
{
    /// <summary>Where it stands, for asking which moves are open; outsiders hear state and edit.</summary>
    [JsonIgnore]
    public PostLife Life { get; init; }

    [JsonIgnore]
    public string Title { get; init; } = "";

    [JsonIgnore]
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>What it says, as it was handed in.</summary>
    [JsonIgnore]
    public PostBody Body => new(Text, [.. Pictures.Select(picture => new PostPicture(picture.Picture, picture.Alt))], Coupon);

    /// <summary>The merchant's view of several posts, each with its newest words.</summary>
    internal static async Task<IReadOnlyList<PostSheet>> OfAsync(WorkbenchDb db, IReadOnlyList<Post> posts, CancellationToken stop)
    {
        Func<PostBody, IReadOnlyList<PictureSheet>> pictures = await PictureSheet.OfAsync(db, posts.Select(post => post.Body), stop);
        return [.. posts.Select(post => Of(post, post.Body, pictures(post.Body)))];
    }

    /// <summary>The merchant's view of one.</summary>
    internal static async Task<PostSheet> OfAsync(WorkbenchDb db, Post post, CancellationToken stop) => (await OfAsync(db, [post], stop))[0];

    /// <summary>The shopper's view: the live revision and nothing about what comes after it.</summary>
    internal static async Task<PostSheet> ForShopperAsync(WorkbenchDb db, LivePost live, CancellationToken stop)
    {
        PostBody body = live.Body;
        PostSheet whole = Of(live.Row, body, (await PictureSheet.OfAsync(db, [body], stop))(body));
        return whole with { Edit = null, Revision = live.Row.LiveRevision!.Value };
    }

    private static PostSheet Of(Post post, PostBody body, IReadOnlyList<PictureSheet> pictures) => new(
        Ids.Text(post.Id), Ids.Text(post.MerchantId), post.Life.State, post.Life.Edit, post.Revision, post.LiveRevision, body.Text ?? "", pictures,
        body.Coupon, post.CreatedAt, post.LiveAt, post.Why)
    {
        Life = post.Life, Title = post.Title, ChangedAt = post.ChangedAt,
    };
}
