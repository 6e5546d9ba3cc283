using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.ProductCatalog.Data;
using MerchantWorkbench.Products.ProductCatalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ProductCatalog.Actions;

/// <summary>Every product of this build, by aim, and where the merchant stands with it.</summary>
internal sealed class ListProducts(Reader reader, ProductRegistry products)
{
    /// <summary>All of them; there are few, so they come as one page.</summary>
    public Task<Outcome<Page<ProductEntry>>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<Page<ProductEntry>>(caller, CatalogPermissions.View, async db =>
        {
            long merchant = caller.MerchantId ?? 0;
            Openings openings = await Openings.ReadAsync(db, merchant, stop);
            List<Review> verdicts = await db.Reviews
                .Where(row => row.Subject == CatalogEvents.Product && row.SubjectId == merchant && row.AppliedAt != null)
                .OrderBy(row => row.Id).ToListAsync(stop);
            return new Page<ProductEntry>(
                [.. products.Products.Select(house => Entry(house.Card!, openings, verdicts.LastOrDefault(row => row.Title == house.Card!.Key)))], null);
        }, stop);

    private static ProductEntry Entry(ProductCard card, Openings openings, Review? verdict)
    {
        ProductOpening? row = openings.Find(card.Key);
        ProductState state = row?.State switch
        {
            OpeningState.Open => ProductState.InUse,
            OpeningState.InReview => ProductState.InReview,
            OpeningState.Rejected => ProductState.Rejected,
            OpeningState.Closed or null => ProductState.NotOpened,
        };
        Review? rejection = state == ProductState.Rejected ? verdict : null;
        return new ProductEntry(
            card.Key, card.Aim, card.Opening, state, card.Needs, OpeningRules.Missing(card.Needs, openings.Open),
            row?.ChangedAt, row?.Purpose, rejection?.Reason, rejection?.Note);
    }
}
