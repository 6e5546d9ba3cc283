namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>A coupon that works for many shops, ready to be sent out as it is.</summary>
/// <param name="Name">Ends the keys of its texts.</param>
public sealed record Recipe(string Name, string Icon, CouponForm Form);
