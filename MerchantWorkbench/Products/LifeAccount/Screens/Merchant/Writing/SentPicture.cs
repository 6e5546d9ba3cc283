namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>What became of one picture on its way: the answer of the upload, or nothing when the way was cut.</summary>
public sealed record SentPicture(string? Id, string? Address, string? Error, string? Small = null);
