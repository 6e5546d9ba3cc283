using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What a placement leads to.</summary>
[JsonConverter(typeof(WordConverter<ThingKind>))]
public enum ThingKind
{
    /// <summary>The shop's own page.</summary>
    Shop = 1,

    /// <summary>A coupon that can be taken.</summary>
    Coupon,

    /// <summary>A live post.</summary>
    Post,
}
