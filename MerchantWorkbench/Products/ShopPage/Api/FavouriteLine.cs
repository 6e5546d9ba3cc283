namespace MerchantWorkbench.Products.ShopPage.Api;

/// <summary>One favourite shop in the API.</summary>
/// <param name="Href">Its page.</param>
public sealed record FavouriteLine(string Id, string Name, string ShortName, string? About, string Href);
