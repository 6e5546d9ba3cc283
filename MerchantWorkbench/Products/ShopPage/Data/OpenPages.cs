using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.ShopPage.Data;

/// <summary>A merchant with its logo's path.</summary>
internal sealed record OpenPage(Merchant Merchant, string? LogoPath);

/// <summary>Merchants in business that opened the product.</summary>
internal static class OpenPages
{
    private const string Product = "shop_page";

    public static IQueryable<OpenPage> Of(WorkbenchDb db) =>
        from merchant in db.Merchants
        where merchant.ClosedAt == null
            && db.ProductOpenings.Any(opening => opening.MerchantId == merchant.Id && opening.Product == Product && opening.State == OpeningState.Open)
        select new OpenPage(merchant, db.Files.Where(file => file.Id == merchant.Logo).Select(file => file.Path).FirstOrDefault());
}
