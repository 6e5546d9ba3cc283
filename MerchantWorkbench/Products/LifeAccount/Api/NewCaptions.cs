namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A film's captions.</summary>
/// <param name="Captions">WebVTT, as text.</param>
public sealed record NewCaptions(string? Captions);
