namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>A plan as it was saved. Never changed.</summary>
internal sealed class PlanVersion
{
    public required long PlanId { get; init; }

    public required int Version { get; init; }

    public required string TermsJson { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who saved it.</summary>
    public required string By { get; init; }
}
