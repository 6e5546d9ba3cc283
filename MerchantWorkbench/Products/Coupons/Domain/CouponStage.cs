using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>What people decided about a coupon. This is kept; time and counts are added to it by <see cref="CouponStates.Of"/>.</summary>
[JsonConverter(typeof(WordConverter<CouponStage>))]
public enum CouponStage
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>Nothing of it is open yet; a reviewer has it.</summary>
    InReview,

    /// <summary>At least one layer may hand it out.</summary>
    Open,

    /// <summary>Held back by the merchant, can be resumed.</summary>
    Paused,

    /// <summary>Ended by the merchant or the platform for good.</summary>
    Stopped,

    /// <summary>Sent back by a reviewer.</summary>
    Rejected,
}
