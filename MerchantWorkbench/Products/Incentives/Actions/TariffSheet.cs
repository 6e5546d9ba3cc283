using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>A version of the tariff, as people read it.</summary>
/// <param name="From">The first day; null for the first version.</param>
/// <param name="Why">Why it was written; null for the first version.</param>
/// <param name="By">Who wrote it; null for the first version.</param>
public sealed record TariffSheet(int Version, DateOnly? From, TariffRules Rules, string? Why = null, string? By = null)
{
    internal static TariffSheet Of(Tariff tariff) => new(tariff.Version, tariff.Version == 1 ? null : tariff.From, tariff.Rules);
}
