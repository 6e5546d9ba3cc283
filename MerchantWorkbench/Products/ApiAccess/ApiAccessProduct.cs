using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Products.ApiAccess;

/// <summary>接口接入: a merchant's own systems use the JSON API. Staff decide who gets it, since a key can spend money.</summary>
public sealed class ApiAccessProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard Card => new(ApiKey.Product, Aim.Efficiency, "key", OpeningPolicy.ByApplication, Needs: []);

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(ApiAccessPermissions.All)
        .Link(Site.Merchant, "keys", "key", "Nav.Keys", 60, ApiAccessPermissions.Keys, Aim.Efficiency)
        .Link(Site.Merchant, "api", "list", "Nav.Api", 61, ApiAccessPermissions.View, Aim.Efficiency);
}
