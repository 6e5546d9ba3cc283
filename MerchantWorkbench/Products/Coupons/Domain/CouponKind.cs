using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>What a piece does for an order. Zero is no kind: a request that names none is noticed.</summary>
[JsonConverter(typeof(WordConverter<CouponKind>))]
public enum CouponKind
{
    /// <summary>A fixed amount off.</summary>
    MoneyOff = 1,

    /// <summary>A percentage off.</summary>
    PercentOff,

    /// <summary>Named goods for a fixed price.</summary>
    SpecialPrice,

    /// <summary>Named goods for nothing, up to their worth.</summary>
    Exchange,

    /// <summary>Terms in words; the till says how much.</summary>
    FreeForm,
}
