using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Home.Data;

/// <summary>How a person wants the cards of a merchant's home. Names are words of <see cref="Domain.HomeCard"/>, with commas between.</summary>
internal sealed class CardArrangement : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>0 for the merchant's own, with which everybody begins.</summary>
    public required long PersonId { get; init; }

    /// <summary>In their order.</summary>
    public required string Cards { get; set; }

    /// <summary>Those put away.</summary>
    public required string Hidden { get; set; }
}
