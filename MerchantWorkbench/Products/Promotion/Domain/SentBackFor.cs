using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>Why what waited for its coupon was sent back before any reviewer had it.</summary>
[JsonConverter(typeof(WordConverter<SentBackFor>))]
public enum SentBackFor
{
    /// <summary>The coupon was sent back.</summary>
    CouponRejected = 1,

    /// <summary>The coupon was taken back from its reviewer, or stopped.</summary>
    CouponGone,

    /// <summary>The coupon was approved, but by then its days were over or a slot was closed to it.</summary>
    TooLate,
}
