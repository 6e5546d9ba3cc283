using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ProductCatalog.Actions;

/// <summary>Carries out the staff's verdict on an application.</summary>
/// <remarks>Tells: product.opened or product.rejected.</remarks>
internal sealed class DecideOpening : IReviewSubject
{
    /// <inheritdoc/>
    public async Task ApplyAsync(Write write, Review review)
    {
        ProductOpening opening = await write.Db.ProductOpenings
            .SingleAsync(row => row.MerchantId == review.MerchantId && row.Product == review.Title, write.Stop);
        if (opening.State != OpeningState.InReview) return;
        bool approved = review.Verdict == Verdict.Approve;
        (opening.State, opening.ChangedAt) = (approved ? OpeningState.Open : OpeningState.Rejected, write.Now);
        string kind = approved ? CatalogEvents.Opened : CatalogEvents.Rejected;
        write.Tell(review.MerchantId, CatalogEvents.Product, review.MerchantId, kind, new { product = review.Title });
    }
}
