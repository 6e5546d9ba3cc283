using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Promotion.Data.Paid;

/// <summary>How often a bought placement was opened until a run of scores, by which bids for clicks are weighed.</summary>
internal sealed class PlacementRate : IOwned
{
    public required long PlacementId { get; init; }

    /// <summary>The run.</summary>
    public required long Since { get; init; }

    public required long MerchantId { get; init; }

    public required int Views { get; init; }

    public required int Clicks { get; init; }

    /// <summary>Clicks of 100,000 views, smoothed.</summary>
    public required int Rate { get; init; }
}
