using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Products.ShopPage;

/// <summary>店铺主页: a merchant's page on people's phones.</summary>
public sealed class ShopPageProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard Card => new("shop_page", Aim.Scale, "shop", OpeningPolicy.AtOnce, Needs: ["coupons"]);

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet)
    {
        // No rights of its own: shoppers look at it, and it is the merchant's settings that fill it.
    }
}
