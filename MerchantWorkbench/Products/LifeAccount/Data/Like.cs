using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A shopper likes a post.</summary>
internal sealed class Like : IOwned
{
    public required string Holder { get; init; }

    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    public DateTimeOffset At { get; init; }
}
