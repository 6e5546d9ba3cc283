using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Products.Home;

/// <summary>首页: what happened, what is to be done, what comes.</summary>
public sealed class HomeProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard? Card => null;

    /// <inheritdoc/>
    public string[] Needs => ["coupons"];

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(HomePermissions.All)
        .Link(Site.Merchant, "", "home", "Nav.Home", 0, HomePermissions.View);
}
