using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.ShopPage.Api;
using MerchantWorkbench.Products.ShopPage.Data;
using MerchantWorkbench.Products.ShopPage.Demo;
using MerchantWorkbench.Products.ShopPage.Screens.Shopper;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ShopPage;

/// <summary>店铺主页: a merchant's page on people's phones, and 收藏, the shops a person keeps at hand.</summary>
public sealed class ShopPageProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard Card => new("shop_page", Aim.Scale, "shop", OpeningPolicy.AtOnce, Needs: ["coupons"]);

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(ShopPagePermissions.All)
        .Operations(ShopPageOperations.All)
        .PagePart<HomeFavourites>("home")
        .PagePart<PaidFavourite>("paid")
        .Audience("favourites", Favourite.OfAsync, Favourite.AllAsync)
        .Behaviours<FavouriteBehaviours>()
        .Step(SetupPart.Return, 1, "first_favourite", 1, "/m/shop/{0}", null, (db, _, stop) => db.Favourites.AnyAsync(stop))
        .Demo<ShopPageDemo>();
}
