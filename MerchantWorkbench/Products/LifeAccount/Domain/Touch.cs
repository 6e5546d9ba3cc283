namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>Somebody opened a post.</summary>
public readonly record struct Touch(long Post, DateTimeOffset At);
