using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A shopper keeps a post to find it again.</summary>
internal sealed class SavedPost : IOwned
{
    /// <summary>Its place among what the shopper keeps: higher is newer.</summary>
    public long Id { get; init; }

    public required string Holder { get; init; }

    public required long MerchantId { get; init; }

    public required long PostId { get; init; }
}
