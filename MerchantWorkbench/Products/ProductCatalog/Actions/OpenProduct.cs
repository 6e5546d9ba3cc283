using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.ProductCatalog.Data;
using MerchantWorkbench.Products.ProductCatalog.Domain;

namespace MerchantWorkbench.Products.ProductCatalog.Actions;

/// <summary>Opens a product whose policy lets a merchant open it at once. Asking again changes nothing.</summary>
/// <remarks>Refuses: request.not_found, products.by_application, products.needs_first. Tells: product.opened.</remarks>
internal sealed class OpenProduct(Writer writer, ProductRegistry products, Sentences sentences)
{
    /// <summary>Opens.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, string product, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, CatalogPermissions.Open, async write =>
        {
            if (products.Find(product)?.Card is not { } card) return Refusal.NotFound;
            if (card.Opening != OpeningPolicy.AtOnce) return CatalogRefusals.ByApplication;
            long merchant = caller.MerchantId ?? 0;
            Openings openings = await Openings.ReadAsync(write.Db, merchant, stop);
            if (openings.Open.Contains(product)) return default(Done);
            if (OpeningRules.Missing(card.Needs, openings.Open) is { Count: > 0 } missing)
                return CatalogRefusals.NeedsFirst(ProductNames.Of(missing, products, sentences));
            openings.Say(write, merchant, product, OpeningState.Open);
            write.Tell(merchant, CatalogEvents.Product, merchant, CatalogEvents.Opened, new { product });
            return default(Done);
        }, stop);
}
