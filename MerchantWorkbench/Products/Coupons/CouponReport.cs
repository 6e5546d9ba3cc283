namespace MerchantWorkbench.Products.Coupons;

/// <summary>A day of coupons; the merchant's own tries and reversed uses left out.</summary>
/// <param name="Coupons">Those that were out or used on the day.</param>
/// <param name="Shops">Shops with a use, the most first; claims name no shop.</param>
public sealed record CouponReport(IReadOnlyList<CouponLine> Coupons, IReadOnlyList<CouponLine> Shops);
