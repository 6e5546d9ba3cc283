namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>When a shopper who asked to be reminded of a live show finds that among the messages.</summary>
internal static class ReminderPolicy
{
    /// <summary>So long before the start it is there. Source: the product's own choice, time enough to finish dinner.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(30);

    /// <summary>So long after the start it is gone again: who looks next morning still learns what was missed.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);
}
