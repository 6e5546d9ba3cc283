using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>How many pieces all people took on one day, of a coupon that limits it.</summary>
internal sealed class DayTally : IOwned
{
    public required long MerchantId { get; init; }

    public required long CouponId { get; init; }

    /// <summary>The day of the merchant's zone.</summary>
    public required DateOnly Day { get; init; }

    public int Taken { get; set; }
}
