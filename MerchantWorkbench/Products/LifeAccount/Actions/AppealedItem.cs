namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What was taken away, and what its merchant says against that.</summary>
/// <param name="Removal">Number of the decision.</param>
/// <param name="Post">The post as shoppers saw it; of a comment, as they see it, or null when it is off.</param>
/// <param name="Said">The comment that went; null for the post itself.</param>
/// <param name="Why">What the merchant was told.</param>
/// <param name="By">Who decided.</param>
/// <param name="IsOwn">Who looks decided it: somebody else answers.</param>
public sealed record AppealedItem(
    long Removal, AccountFace Account, FeedItem? Post, CommentSheet? Said, string? Why, string By, DateTimeOffset At, string Words, DateTimeOffset AppealedAt,
    bool IsOwn);
