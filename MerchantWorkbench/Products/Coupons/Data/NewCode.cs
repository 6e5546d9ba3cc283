namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>A code that no piece has yet.</summary>
/// <param name="Serial">The number behind it; null for one of the merchant's own.</param>
internal readonly record struct NewCode(string Code, long? Serial);
