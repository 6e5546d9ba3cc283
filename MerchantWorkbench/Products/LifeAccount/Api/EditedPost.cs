using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A post's new words over the API; they take the place of all it said.</summary>
internal sealed record EditedPost(string? Text = null, IReadOnlyList<PostPicture>? Pictures = null, string? Coupon = null) : PostBody(Text, Pictures, Coupon)
{
    /// <summary>The revision they were written on: a later one is not overwritten.</summary>
    public int Revision { get; init; }
}
