using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>Merchants in business that have the product open.</summary>
internal static class OpenMerchants
{
    /// <summary>Key of the product.</summary>
    public const string Product = "festivals";

    public static IQueryable<Merchant> Of(WorkbenchDb db) => db.Merchants.Where(merchant => merchant.ClosedAt == null
        && db.ProductOpenings.Any(opening => opening.MerchantId == merchant.Id && opening.Product == Product && opening.State == OpeningState.Open));
}
