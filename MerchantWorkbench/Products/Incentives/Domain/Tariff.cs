namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>A version of the tariff.</summary>
/// <param name="From">The first day on which it holds, by each merchant's calendar, until a later version does.</param>
public sealed record Tariff(int Version, DateOnly From, TariffRules Rules)
{
    /// <summary>What holds until staff write another one.</summary>
    public static Tariff First { get; } = new(1, DateOnly.MinValue, TariffRules.First);
}
