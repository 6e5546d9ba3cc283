using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.ShopPage.Data;

namespace MerchantWorkbench.Products.ShopPage.Actions;

/// <summary>Turns a row into what screens draw.</summary>
internal static class ShopSignOf
{
    public static ShopSign Row(OpenPage row) => new(
        row.Merchant.Id, row.Merchant.Name, row.Merchant.ShortName, row.Merchant.About, Zone.Of(row.Merchant.Zone), row.Merchant.Colour,
        row.LogoPath is null ? null : FileStore.Address(row.LogoPath));
}
