using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>What a bid is for.</summary>
[JsonConverter(typeof(WordConverter<BidFor>))]
public enum BidFor
{
    /// <summary>Somebody opens it.</summary>
    Click = 1,

    /// <summary>It is shown a thousand times.</summary>
    Thousand,
}
