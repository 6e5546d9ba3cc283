using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A shopper follows a merchant's account.</summary>
internal sealed class Follow : IOwned
{
    /// <summary>The shopper, as in <see cref="Platform.Identity.Caller.Holder"/>.</summary>
    public required string Holder { get; init; }

    public required long MerchantId { get; init; }

    public DateTimeOffset At { get; init; }
}
