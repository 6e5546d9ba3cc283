namespace MerchantWorkbench.Products.Promotion.Api;

/// <summary>How many people an audience must have.</summary>
/// <param name="Version">The version it was written on.</param>
internal sealed record SavedFloor(int Version, int? Least);
