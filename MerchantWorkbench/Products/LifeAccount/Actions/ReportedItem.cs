namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A post or a comment with what shoppers reported of it.</summary>
/// <param name="Live">The post, as shoppers see it; null when it is not live any more.</param>
/// <param name="Said">The comment that is meant; null for the post itself.</param>
/// <param name="Reports">The first of them.</param>
/// <param name="Count">How many there are.</param>
public sealed record ReportedItem(
    long Post, long? Comment, AccountFace Account, FeedItem? Live, CommentSheet? Said, IReadOnlyList<ReportSheet> Reports, int Count);
