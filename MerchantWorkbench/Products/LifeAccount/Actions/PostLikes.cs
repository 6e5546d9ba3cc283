namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>How many like a post, and whether who asks does.</summary>
public sealed record PostLikes(int Count, bool IsMine);
