using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Where a coupon is handed out.</summary>
[JsonConverter(typeof(WordConverter<Layer>))]
public enum Layer
{
    /// <summary>The merchant's own pages and counters.</summary>
    Own = 1,

    /// <summary>To people the merchant already knows.</summary>
    Private,

    /// <summary>The platform's public places; waits for a reviewer.</summary>
    Public,
}
