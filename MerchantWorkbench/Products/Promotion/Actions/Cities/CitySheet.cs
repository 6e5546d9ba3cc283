namespace MerchantWorkbench.Products.Promotion.Actions.Cities;

/// <summary>Where a shopper says to be.</summary>
/// <param name="City">Null where none was said.</param>
/// <param name="Known">Cities that slots are limited to.</param>
public sealed record CitySheet(string? City, IReadOnlyList<string> Known);
