namespace MerchantWorkbench.Products.Coupons;

/// <summary>One coupon that a search met.</summary>
/// <param name="State">In words.</param>
public sealed record FoundCoupon(string Id, string Name, string State);
