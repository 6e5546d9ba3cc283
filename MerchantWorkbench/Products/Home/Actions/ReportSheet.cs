using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Operations;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>A day of the merchant's calendar on one page.</summary>
/// <param name="Until">For today: the instant it was read; null for a day that is over.</param>
/// <param name="People">Null while the operations center is not open.</param>
/// <param name="Coupons">Null while coupons are not open.</param>
/// <param name="IncomeFen">What guests paid on orders with a coupon.</param>
/// <param name="DiscountFen">What coupons took off.</param>
/// <param name="SpentFen">Discount and paid promotion together.</param>
public sealed record ReportSheet(
    DateOnly Day, DateTimeOffset? Until, PeopleReport? People, CouponReport? Coupons, int Redemptions, long IncomeFen, long DiscountFen, long SpentFen);
