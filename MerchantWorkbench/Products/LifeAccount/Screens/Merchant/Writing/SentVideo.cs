namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>What became of a film on its way: the answer of the upload, or nothing when the way was cut for good.</summary>
public sealed record SentVideo(string? Id, string? Address, int Width, int Height, int Seconds, string? Error);
