namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A film that is about to be sent.</summary>
/// <param name="Bytes">How many it has, 1–209,715,200.</param>
public sealed record NewVideo(long Bytes);
