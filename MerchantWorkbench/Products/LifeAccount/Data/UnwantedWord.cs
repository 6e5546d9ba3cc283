using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A word that makes comments under a merchant's posts wait.</summary>
internal sealed class UnwantedWord : IOwned
{
    public required long MerchantId { get; init; }

    public required string Word { get; init; }
}
