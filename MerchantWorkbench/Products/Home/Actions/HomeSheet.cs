using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>Everything the overview shows.</summary>
/// <param name="Coupons">Null while the merchant has not opened coupons.</param>
/// <param name="IsNew">The merchant has never made a coupon.</param>
/// <param name="Openings">Products applied for or sent back.</param>
public sealed record HomeSheet(
    CouponOverview? Coupons, bool IsNew, IReadOnlyList<CouponTodo> Todos, IReadOnlyList<ProductOpening> Openings,
    IReadOnlyList<RunningCoupon> Running, IReadOnlyList<CouponDate> Coming);
