using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.ProductCatalog.Data;
using MerchantWorkbench.Products.ProductCatalog.Domain;

namespace MerchantWorkbench.Products.ProductCatalog.Actions;

/// <summary>Leaves a product, or takes an application back. What was made with it stays and is there again when it is opened again.</summary>
/// <remarks>Refuses: request.not_found, products.needed_by. Tells: product.left.</remarks>
internal sealed class LeaveProduct(Writer writer, ProductRegistry products, Sentences sentences)
{
    /// <summary>Leaves; a product that is not open stays as it is.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, string product, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, CatalogPermissions.Open, async write =>
        {
            if (!products.IsProduct(product)) return Refusal.NotFound;
            long merchant = caller.MerchantId ?? 0;
            Openings openings = await Openings.ReadAsync(write.Db, merchant, stop);
            if (openings.Find(product)?.State is not (OpeningState.Open or OpeningState.InReview)) return default(Done);
            Dictionary<string, string[]> needs = products.Products.ToDictionary(house => house.Card!.Key, house => house.Card!.Needs);
            if (OpeningRules.LeaningOn(product, needs, openings.Open) is { Count: > 0 } leaning)
                return CatalogRefusals.NeededBy(ProductNames.Of(leaning, products, sentences));
            if (openings.Find(product)!.State == OpeningState.InReview) await SubmitReview.WithdrawAsync(write, CatalogEvents.Product, merchant);
            openings.Say(write, merchant, product, OpeningState.Closed);
            write.Tell(merchant, CatalogEvents.Product, merchant, CatalogEvents.Left, new { product });
            return default(Done);
        }, stop);
}
