using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;

namespace MerchantWorkbench.Products.ReviewDesk;

/// <summary>审核台: where staff decide on whatever the houses submit. It knows no house; each brings the panel that shows its thing.</summary>
public sealed class ReviewDeskProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard? Card => null;

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet.Link(Site.Staff, "reviews", "inbox", "Nav.Reviews", 10, ReviewPermissions.View);
}
