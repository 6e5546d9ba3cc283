using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>To whom alone a coupon is handed out. The words are the names of the platform's audiences.</summary>
[JsonConverter(typeof(WordConverter<Audience>))]
public enum Audience
{
    /// <summary>People who follow the merchant's life account at that moment.</summary>
    Followers = 1,

    /// <summary>People of the merchant's crowd that <see cref="CouponTerms.Crowd"/> names, as it was counted within the last minutes.</summary>
    Crowd = 2,
}
