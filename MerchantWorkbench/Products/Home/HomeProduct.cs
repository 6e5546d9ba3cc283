using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.Home.Api;

namespace MerchantWorkbench.Products.Home;

/// <summary>首页: what happened, what is to be done, what comes.</summary>
public sealed class HomeProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard? Card => null;

    /// <inheritdoc/>
    public string[] Needs => ["coupons", "operations"];

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(HomePermissions.All)
        .Operations(HomeOperations.All)
        .Endpoints(ReportDownload.Map)
        .Link(Site.Merchant, "", "home", "Nav.Home", 0, HomePermissions.View);
}
