using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Everything anybody can do to a coupon. Which of it when: <see cref="CouponMoves"/>.</summary>
[JsonConverter(typeof(WordConverter<CouponMove>))]
public enum CouponMove
{
    /// <summary>Change its terms; how much of them, see <see cref="CouponChanges"/>.</summary>
    Edit = 1,

    /// <summary>Hand it in.</summary>
    Submit,

    /// <summary>Take it back from the reviewer.</summary>
    Withdraw,

    /// <summary>Hold it back for a while.</summary>
    Pause,

    /// <summary>Let it go on.</summary>
    Resume,

    /// <summary>End it for good.</summary>
    Stop,

    /// <summary>Add pieces.</summary>
    Append,

    /// <summary>Add the merchant's own codes.</summary>
    UploadCodes,

    /// <summary>Take a piece.</summary>
    Claim,

    /// <summary>A reviewer says yes to the coupon, or to the public step of one that is open already.</summary>
    Approve,

    /// <summary>A reviewer says no to the coupon, or to the public step of one that is open already.</summary>
    Reject,
}
