using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>How many pieces were taken: by one person, by one person on one day, or by all on one day.</summary>
internal sealed class Tally : IOwned
{
    /// <summary>In place of a day: the coupon's whole life.</summary>
    public const int Life = 0;

    /// <summary>In place of a holder: all people together.</summary>
    public const string Everyone = "";

    public required long MerchantId { get; init; }

    public required long CouponId { get; init; }

    public required string Holder { get; init; }

    /// <summary>Number of the day since 0001-01-01 in the merchant's zone, or <see cref="Life"/>.</summary>
    public required int Day { get; init; }

    public int Taken { get; init; }
}
