using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Tenancy;

/// <summary>Where a merchant stands with a product of the catalog.</summary>
[JsonConverter(typeof(WordConverter<OpeningState>))]
public enum OpeningState
{
    /// <summary>Asked for; staff decide.</summary>
    InReview,

    /// <summary>In use.</summary>
    Open,

    /// <summary>Staff said no; the reason stands in the review.</summary>
    Rejected,

    /// <summary>The merchant left the product.</summary>
    Closed,
}

/// <summary>A merchant's opening of one product.</summary>
public sealed class ProductOpening : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>Key of the product's card.</summary>
    public required string Product { get; init; }

    public OpeningState State { get; set; }

    /// <summary>What the merchant wrote when it applied.</summary>
    public string? Purpose { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
