using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Products.DemoDesk;

/// <summary>演示台: what can be done with the demo town as a whole. Where there is none its link is not drawn and its actions say so.</summary>
public sealed class DemoDeskProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard? Card => null;

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(DemoPermissions.All)
        .Link(Site.Merchant, "demo", "refresh", "Nav.Demo", 90, DemoPermissions.Run, demoOnly: true);
}
