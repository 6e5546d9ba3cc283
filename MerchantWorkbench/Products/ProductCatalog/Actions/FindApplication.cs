using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.ProductCatalog.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ProductCatalog.Actions;

/// <summary>What staff have to know about an application.</summary>
/// <remarks>Refuses: request.not_found.</remarks>
internal sealed class FindApplication(Reader reader)
{
    /// <summary>The merchant, and what it wants the product for.</summary>
    /// <param name="Since">When the merchant was created.</param>
    /// <param name="Open">Keys of the products it uses already.</param>
    public sealed record Application(string Merchant, DateTimeOffset Since, string Product, string Purpose, IReadOnlyList<string> Open);

    /// <summary>Finds.</summary>
    public Task<Outcome<Application>> RunAsync(Caller caller, Review review, CancellationToken stop = default) =>
        reader.RunAsync<Application>(caller, ReviewPermissions.View, async db =>
        {
            var found = await db.Merchants.Where(row => row.Id == review.MerchantId).Select(row => new { row.Name, row.CreatedAt }).FirstOrDefaultAsync(stop);
            if (found is null) return Refusal.NotFound;
            Openings openings = await Openings.ReadAsync(db, review.MerchantId, stop);
            return new Application(found.Name, found.CreatedAt, review.Title, openings.Find(review.Title)?.Purpose ?? "", [.. openings.Open.Order()]);
        }, stop);
}
