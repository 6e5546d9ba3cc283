namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A part of a film.</summary>
/// <param name="At">Where it begins: as many bytes as are kept.</param>
/// <param name="Part">Its bytes as base64, up to 4 MB.</param>
public sealed record VideoPart(long At, byte[]? Part);
