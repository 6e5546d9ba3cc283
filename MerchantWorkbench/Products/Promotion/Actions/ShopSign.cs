namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>A shop in what a search found.</summary>
public sealed record ShopSign(string Name, string ShortName, string? About, int Colour);
