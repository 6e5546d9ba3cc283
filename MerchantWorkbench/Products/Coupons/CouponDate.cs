namespace MerchantWorkbench.Products.Coupons;

/// <summary>A day on which a coupon begins or ends.</summary>
/// <param name="Id">As in addresses.</param>
/// <param name="Begins">True for its first moment, false for its last.</param>
public sealed record CouponDate(string Id, string Name, DateTimeOffset At, bool Begins);
