using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.ProductCatalog.Data;
using MerchantWorkbench.Products.ProductCatalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ProductCatalog.Actions;

/// <summary>Asks the platform's staff for a product that is not opened by a click. A merchant has one application before them at a time.</summary>
/// <remarks>
/// Refuses: request.not_found, request.invalid, products.at_once, products.in_review, products.needs_first. Tells: product.applied, review.submitted.
/// </remarks>
internal sealed class ApplyForProduct(Writer writer, ProductRegistry products, Sentences sentences)
{
    /// <summary>The application.</summary>
    /// <param name="Purpose">What the merchant wants it for, 1–200 characters.</param>
    public sealed record Request(string? Purpose);

    /// <summary>Applies.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, string product, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, CatalogPermissions.Open, async write =>
        {
            if (products.Find(product)?.Card is not { } card) return Refusal.NotFound;
            if (new Guard().Paragraph(ask.Purpose, "/purpose", 200).Refusal is { } wrong) return wrong;
            if (card.Opening != OpeningPolicy.ByApplication) return CatalogRefusals.AtOnce;
            long merchant = caller.MerchantId ?? 0;
            Openings openings = await Openings.ReadAsync(write.Db, merchant, stop);
            if (openings.Open.Contains(product)) return default(Done);
            if (openings.Any(OpeningState.InReview)) return CatalogRefusals.InReview;
            if (OpeningRules.Missing(card.Needs, openings.Open) is { Count: > 0 } missing)
                return CatalogRefusals.NeedsFirst(ProductNames.Of(missing, products, sentences));
            openings.Say(write, merchant, product, OpeningState.InReview, ask.Purpose!.Trim());
            int earlier = await write.Db.Reviews.CountAsync(row => row.Subject == CatalogEvents.Product && row.SubjectId == merchant, stop);
            await SubmitReview.OpenAsync(write, new SubmitReview.Ask(CatalogEvents.Product, merchant, merchant, earlier + 1, product, []));
            write.Tell(merchant, CatalogEvents.Product, merchant, CatalogEvents.Applied, new { product });
            return default(Done);
        }, stop);
}
