namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A show that a shopper asked to be reminded of, and that starts soon or did.</summary>
/// <param name="At">Since when the reminder is there.</param>
public sealed record DueReminder(FeedItem Post, DateTimeOffset At);
