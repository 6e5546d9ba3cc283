namespace MerchantWorkbench.Products.Festivals.Api;

/// <summary>Which version was read before it is published.</summary>
internal sealed record ReadVersion(int Version);
