using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.ShopPage.Data;

/// <summary>A merchant with the path of its logo.</summary>
internal sealed record OpenPage(Merchant Merchant, string? LogoPath);

/// <summary>Merchants in business that opened the product.</summary>
internal static class OpenPages
{
    private const string Product = "shop_page";

    public static IQueryable<Merchant> Of(WorkbenchDb db) => db.Merchants.Where(merchant => merchant.ClosedAt == null
        && db.ProductOpenings.Any(opening => opening.MerchantId == merchant.Id && opening.Product == Product && opening.State == OpeningState.Open));

    public static IQueryable<OpenPage> WithLogo(this IQueryable<Merchant> merchants, WorkbenchDb db) => merchants.Select(merchant =>
        new OpenPage(merchant, db.Files.Where(file => file.Id == merchant.Logo).Select(file => file.Path).FirstOrDefault()));
}
