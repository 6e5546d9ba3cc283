using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>A coupon's state as everyone outside sees it; never stored, see <see cref="CouponStates.Of"/>.</summary>
[JsonConverter(typeof(WordConverter<CouponState>))]
public enum CouponState
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>With a reviewer, nothing open yet.</summary>
    InReview,

    /// <summary>Approved, its first day lies ahead.</summary>
    Scheduled,

    /// <summary>Pieces can be taken.</summary>
    Running,

    /// <summary>Held back by the merchant.</summary>
    Paused,

    /// <summary>Every piece is taken; more can be appended.</summary>
    SoldOut,

    /// <summary>Its last claiming moment has passed.</summary>
    Ended,

    /// <summary>Stopped for good.</summary>
    Stopped,

    /// <summary>Sent back by a reviewer.</summary>
    Rejected,
}
