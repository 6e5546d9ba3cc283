using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.ProductCatalog.Domain;

/// <summary>Where a merchant stands with a product, as people and the API see it.</summary>
[JsonConverter(typeof(WordConverter<ProductState>))]
public enum ProductState
{
    /// <summary>Never opened, or left again.</summary>
    NotOpened = 1,

    /// <summary>Applied for; staff decide.</summary>
    InReview,

    /// <summary>Open.</summary>
    InUse,

    /// <summary>Staff said no; a better application may follow.</summary>
    Rejected,
}
