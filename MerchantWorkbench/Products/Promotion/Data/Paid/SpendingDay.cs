using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Promotion.Data.Paid;

/// <summary>What one placement spent on one day of its merchant's calendar.</summary>
internal sealed class SpendingDay : IOwned
{
    public required long PlacementId { get; init; }

    public required DateOnly Day { get; init; }

    public required long MerchantId { get; init; }

    /// <summary>The most of the day in whole fen or points, the highest that held on it.</summary>
    public required long Budget { get; init; }

    /// <summary>In thousandths.</summary>
    public long Spent { get; init; }

    /// <summary>Some of its impressions were forgotten, so that they cannot be added up any more.</summary>
    public bool IsOld { get; init; }
}
