using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Api;

/// <summary>What shall hold of the score.</summary>
/// <param name="Version">The version it was written on.</param>
/// <param name="Reason">For the record, 1–200 characters.</param>
internal sealed record SavedPolicy(int Version, ScorePolicy? Policy, string? Reason);
