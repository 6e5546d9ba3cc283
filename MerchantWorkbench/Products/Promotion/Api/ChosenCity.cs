namespace MerchantWorkbench.Products.Promotion.Api;

/// <summary>Where a shopper says to be.</summary>
/// <param name="City">Empty or null for none.</param>
internal sealed record ChosenCity(string? City);
