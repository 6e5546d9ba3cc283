using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.ShopPage.Data;

/// <summary>A shopper keeps a shop among the favourites.</summary>
internal sealed class Favourite : IOwned
{
    /// <summary>The shopper, as in <see cref="Platform.Identity.Caller.Holder"/>.</summary>
    public required string Holder { get; init; }

    public required long MerchantId { get; init; }

    public DateTimeOffset At { get; init; }
}
