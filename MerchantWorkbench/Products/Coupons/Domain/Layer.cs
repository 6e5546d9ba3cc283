using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Where a coupon is handed out.</summary>
[JsonConverter(typeof(WireNames<Layer>))]
public enum Layer
{
    /// <summary>The merchant's own pages and counters.</summary>
    Own = 1,

    /// <summary>To people the merchant already knows.</summary>
    Private,

    /// <summary>The platform's public places; waits for a reviewer.</summary>
    Public,
}
