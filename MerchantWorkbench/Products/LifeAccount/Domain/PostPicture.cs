namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>A picture of a post.</summary>
/// <param name="Picture">Id of an uploaded picture.</param>
/// <param name="Alt">What is to be seen, for who cannot see it; up to 100 characters.</param>
public sealed record PostPicture(string? Picture, string? Alt = null);
