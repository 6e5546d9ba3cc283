using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Data;

/// <summary>A version of the tariff that staff wrote. Version 1 is the program's own and has no row.</summary>
internal sealed class TariffVersion
{
    public int Version { get; init; }

    /// <summary>The first day on which it holds, by each merchant's calendar.</summary>
    public DateOnly From { get; init; }

    /// <summary>The rules as JSON.</summary>
    public required string Rules { get; init; }

    /// <summary>Why it was written, 1–200 characters.</summary>
    public required string Why { get; init; }

    public required string By { get; init; }

    public DateTimeOffset At { get; init; }

    public Tariff Read() => new(Version, From, TariffRules.OfJson(Rules));
}
