using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Where the codes of the pieces come from. Zero is no mode: a request that names none is noticed.</summary>
[JsonConverter(typeof(WordConverter<CodeMode>))]
public enum CodeMode
{
    /// <summary>Made here at the claim.</summary>
    Generated = 1,

    /// <summary>Brought by the merchant beforehand.</summary>
    Uploaded,
}
