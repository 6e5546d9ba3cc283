namespace MerchantWorkbench.Products.LifeAccount;

/// <summary>A picture of the merchant's that was chosen for a place.</summary>
/// <param name="Id">Of the file.</param>
/// <param name="Address">Where it is served; null while staff let nobody see it.</param>
/// <param name="Alt">What it shows, for who cannot see it; null where that was not said.</param>
public sealed record ChosenPicture(string Id, string? Address, string? Alt);
