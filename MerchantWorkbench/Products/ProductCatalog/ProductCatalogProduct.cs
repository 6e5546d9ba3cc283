using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.ProductCatalog.Actions;
using MerchantWorkbench.Products.ProductCatalog.Api;
using MerchantWorkbench.Products.ProductCatalog.Screens.Staff;

namespace MerchantWorkbench.Products.ProductCatalog;

/// <summary>产品大全: every product of this build, printed from its own declaration; here a merchant opens and leaves them.</summary>
public sealed class ProductCatalogProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard? Card => null;

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(CatalogPermissions.All)
        .Link(Site.Merchant, "catalog", "grid", "Nav.Catalog", 90, CatalogPermissions.View)
        .Operations(CatalogOperations.All)
        .Review<DecideOpening>(CatalogEvents.Product, "catalog", typeof(OpeningReviewPanel));
}
