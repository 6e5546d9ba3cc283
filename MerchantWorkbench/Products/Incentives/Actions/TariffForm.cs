using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>A new version as staff write it.</summary>
/// <param name="From">The first day on which it holds: tomorrow or later.</param>
/// <param name="Why">For the record, 1–200 characters.</param>
public sealed record TariffForm(DateOnly? From, string? Why, TariffRules Rules);
