using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Products.SystemDesk;

/// <summary>系统: how the program itself is doing, in plain words, for those who answer for it.</summary>
public sealed class SystemDeskProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard? Card => null;

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(SystemPermissions.All)
        .Link(Site.Staff, "system", "chart", "Nav.System", 40, SystemPermissions.View);
}
