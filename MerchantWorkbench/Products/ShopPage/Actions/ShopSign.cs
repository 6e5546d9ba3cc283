using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.ShopPage.Actions;

/// <summary>A merchant as it stands in the list of shops.</summary>
/// <param name="Logo">Address of the logo, or null.</param>
public sealed record ShopSign(long Id, string Name, string ShortName, string? About, Zone Zone, int Colour, string? Logo);
