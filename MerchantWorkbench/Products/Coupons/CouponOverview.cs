namespace MerchantWorkbench.Products.Coupons;

/// <summary>Four weeks of coupons at a glance.</summary>
/// <param name="Days">28 days, oldest first, the last one is today so far.</param>
/// <param name="Week">The last seven days, today included.</param>
/// <param name="WeekBefore">The seven days before, up to the same hour, so that a morning is compared with a morning.</param>
public sealed record CouponOverview(IReadOnlyList<CouponDay> Days, CouponDay Week, CouponDay WeekBefore);
