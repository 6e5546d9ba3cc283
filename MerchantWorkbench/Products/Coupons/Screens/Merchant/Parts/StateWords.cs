using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Parts;

/// <summary>How a coupon's state is said and coloured wherever merchants see it.</summary>
internal static class StateWords
{
    public static StampTone Tone(CouponState state) => state switch
    {
        CouponState.Running => StampTone.Run,
        CouponState.InReview => StampTone.Wait,
        CouponState.Scheduled => StampTone.Plan,
        CouponState.Rejected => StampTone.Bad,
        CouponState.Draft or CouponState.Paused or CouponState.SoldOut or CouponState.Ended or CouponState.Stopped => StampTone.Idle,
    };

    /// <summary>The state in a word; of one that is to begin, the day.</summary>
    public static string Say(IStringLocalizer<Texts> say, CouponSheet coupon, Zone zone) => coupon.State == CouponState.Scheduled
        ? say["List.Begins", zone.Local(coupon.ClaimFrom)]
        : say["List.State." + Words.Name(coupon.State)];
}
