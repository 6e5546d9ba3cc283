using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Products.ProductCatalog.Actions;

namespace MerchantWorkbench.Products.ProductCatalog.Api;

/// <summary>The catalog in the JSON API.</summary>
internal static class CatalogOperations
{
    public static IEnumerable<Operation> All =>
        [Operation.Get("/api/v1/products", "products.list", CatalogPermissions.View, call => call.Get<ListProducts>().RunAsync(call.Caller, call.Stop))];
}
