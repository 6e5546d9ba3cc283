using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>What a bought placement is paid with: one of the two, never both (seed row M075). In an auction one point counts as one fen.</summary>
[JsonConverter(typeof(WordConverter<PayWith>))]
public enum PayWith
{
    /// <summary>Fen of the merchant's balance.</summary>
    Cash = 1,

    /// <summary>Whole points.</summary>
    Points,
}
