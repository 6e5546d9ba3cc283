using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Home.Domain;
using MerchantWorkbench.Products.Operations;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>Everything the overview shows.</summary>
/// <param name="Coupons">Null while the merchant has not opened coupons.</param>
/// <param name="People">Null while the merchant has not opened the operations center.</param>
/// <param name="IsNew">The merchant has never made a coupon.</param>
/// <param name="Openings">Products applied for or sent back.</param>
/// <param name="Cards">How the person wants the cards.</param>
/// <param name="Shares">What other houses bring.</param>
/// <param name="Setup">The steps of the setup guide; none while it is put aside.</param>
/// <param name="Verdicts">What staff decided lately, newest first.</param>
public sealed record HomeSheet(
    CouponOverview? Coupons, PeopleOverview? People, bool IsNew, IReadOnlyList<CouponTodo> Todos, IReadOnlyList<ProductOpening> Openings,
    IReadOnlyList<RunningCoupon> Running, IReadOnlyList<CouponDate> Coming, Arrangement Cards, IReadOnlyList<HomeShare> Shares,
    IReadOnlyList<SetupLine> Setup, IReadOnlyList<NoticeItem> Verdicts);
