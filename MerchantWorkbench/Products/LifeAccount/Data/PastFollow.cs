using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A shopper followed an account for a while and got broadcasts; what arrived stays.</summary>
internal sealed class PastFollow : IOwned
{
    /// <summary>The shopper, as in <see cref="Platform.Identity.Caller.Holder"/>.</summary>
    public required string Holder { get; init; }

    public required long MerchantId { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }
}
