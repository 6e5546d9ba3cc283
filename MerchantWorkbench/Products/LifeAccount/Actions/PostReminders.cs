namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>How many asked to be reminded of what a post announces, and whether who asks did.</summary>
public sealed record PostReminders(int Count, bool IsMine);
