namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A shop a till can stand in.</summary>
public sealed record TillShop(string ShopId, string Name);
