using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Merchants in business that have the product open: only what they posted is to be seen.</summary>
internal static class OpenAccounts
{
    private const string Product = "life";

    public static IQueryable<Merchant> Of(WorkbenchDb db) => db.Merchants.Where(merchant => merchant.ClosedAt == null
        && db.ProductOpenings.Any(opening => opening.MerchantId == merchant.Id && opening.Product == Product && opening.State == OpeningState.Open));
}
