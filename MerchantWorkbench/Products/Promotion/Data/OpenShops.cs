using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>Merchants in business that have a product open.</summary>
internal static class OpenShops
{
    /// <summary>Key of the product.</summary>
    public const string Promotion = "promotion", ShopPage = "shop_page";

    public static IQueryable<Merchant> Of(WorkbenchDb db, string product) => db.Merchants.Where(merchant => merchant.ClosedAt == null
        && db.ProductOpenings.Any(opening => opening.MerchantId == merchant.Id && opening.Product == product && opening.State == OpeningState.Open));
}
