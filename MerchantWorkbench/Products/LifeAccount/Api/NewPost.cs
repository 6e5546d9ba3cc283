using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A post that is written over the API: what it says, and when it shall go live.</summary>
internal sealed record NewPost(string? Text = null, IReadOnlyList<PostPicture>? Pictures = null, string? Coupon = null) : PostBody(Text, Pictures, Coupon)
{
    /// <summary>Ahead, within a year; null for as soon as it is approved.</summary>
    public DateTimeOffset? PublishAt { get; init; }
}
