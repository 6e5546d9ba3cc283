using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Which coupons of a merchant are meant.</summary>
/// <param name="Text">Part of the name.</param>
/// <param name="PublicOnly">Only those that are also for the public layer.</param>
public sealed record CouponFilter(CouponState? State = null, string? Text = null, bool PublicOnly = false);
