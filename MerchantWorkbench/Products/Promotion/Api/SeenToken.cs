namespace MerchantWorkbench.Products.Promotion.Api;

/// <summary>What a slot's item carried.</summary>
internal sealed record SeenToken(string? Token);
