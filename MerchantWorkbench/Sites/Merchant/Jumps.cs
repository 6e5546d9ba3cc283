using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.ProductCatalog;
using MerchantWorkbench.Sites.Shell;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Sites.Merchant;

/// <summary>What the search of the frame finds: pages of the person's own rail, products of the catalog, the merchant's coupons.</summary>
internal sealed class Jumps(ProductRegistry products, CouponSearch coupons, Sentences sentences, IStringLocalizer<Texts> say)
{
    private const int MostCoupons = 6;

    /// <summary>Pages first. Without a text the pages alone: a menu for the keyboard.</summary>
    /// <param name="rail">The links the person has; what is not among them is not found.</param>
    public async Task<IReadOnlyList<JumpGoal>> FindAsync(MerchantScope scope, IEnumerable<ShellLink> rail, string? text, CancellationToken stop = default)
    {
        string wanted = text?.Trim() ?? "";
        List<JumpGoal> found = [.. rail.Where(link => Has(link.Text)).Select(link => new JumpGoal(link.Href, link.Icon, link.Text, say["Jump.Page"]))];
        if (wanted.Length == 0) return found;
        IReadOnlyList<FoundCoupon> met = (await coupons.FindAsync(scope.Caller, scope.Zone, wanted, MostCoupons, stop)).Value ?? [];
        found.AddRange(met.Select(coupon => new JumpGoal(scope.Path("coupons/" + coupon.Id), "ticket", coupon.Name, coupon.State)));
        if (scope.Can(CatalogPermissions.View))
            found.AddRange(products.Products.Select(Product).Where(product => Has(product.Text)));
        return found;

        bool Has(string name) => name.Contains(wanted, StringComparison.CurrentCultureIgnoreCase);

        JumpGoal Product(House house) => new(
            scope.Path("catalog#product-" + house.Card!.Key), house.Card.Icon, sentences.Of(house.Type, "Card.Name"), say["Jump.Product"]);
    }
}
