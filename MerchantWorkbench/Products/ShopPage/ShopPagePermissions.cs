using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.ShopPage;

/// <summary>Who may do what with shop pages. Looking at one needs no right.</summary>
public static class ShopPagePermissions
{
    /// <summary>Keep a shop among one's favourites, and see them.</summary>
    public static readonly Permission Favourite = new("shops.favourite", Role.Shopper);

    public static Permission[] All => [Favourite];
}
