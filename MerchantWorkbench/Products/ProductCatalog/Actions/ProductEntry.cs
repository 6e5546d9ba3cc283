using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.ProductCatalog.Domain;

namespace MerchantWorkbench.Products.ProductCatalog.Actions;

/// <summary>A product of the catalog as one merchant finds it.</summary>
/// <param name="Missing">Of <paramref name="Needs"/>, what the merchant has not opened yet.</param>
/// <param name="Reason">Code of the reason for a rejection.</param>
/// <param name="Note">What the reviewer wrote to the merchant.</param>
public sealed record ProductEntry(
    string Key, Aim Aim, OpeningPolicy Opening, ProductState State, IReadOnlyList<string> Needs, IReadOnlyList<string> Missing,
    DateTimeOffset? ChangedAt = null, string? Purpose = null, string? Reason = null, string? Note = null);
