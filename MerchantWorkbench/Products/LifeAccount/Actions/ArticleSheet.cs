using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What an article has and a short post has not, ready to be shown; its pictures are with the post's.</summary>
/// <param name="Cover">Id of the picture that stands for it in the feed, or null.</param>
/// <param name="Shops">Those its blocks name and that are open.</param>
public sealed record ArticleSheet(string Title, string? Cover, IReadOnlyList<Block> Blocks, IReadOnlyList<PlacedShop> Shops)
{
    /// <summary>The article in a body, or null when the body is a short post.</summary>
    internal static ArticleSheet? Of(PostBody body, IReadOnlyList<PlacedShop> shops) =>
        body.IsArticle ? new(body.Title ?? "", body.Cover, body.Blocks ?? [], shops) : null;
}
