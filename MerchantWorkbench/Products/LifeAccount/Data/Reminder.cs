using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A shopper wants to be reminded of what a post announces. When that is due is asked of the post, so that a start that moves is followed.</summary>
internal sealed class Reminder : IOwned
{
    /// <summary>The shopper, as in <see cref="Platform.Identity.Caller.Holder"/>.</summary>
    public required string Holder { get; init; }

    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    public DateTimeOffset At { get; init; }
}
