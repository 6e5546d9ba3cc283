using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>
/// An approved revision takes part from one edition to another. Rows are closed and never taken away, so that who took part in any edition can be told
/// for good.
/// </summary>
internal sealed class LiveSpan : IOwned
{
    public required long MerchantId { get; init; }

    public required long PlacementId { get; init; }

    public required int Revision { get; init; }

    /// <summary>The first edition it takes part in.</summary>
    public required long Since { get; init; }

    /// <summary>The first edition it takes part in no more; null while it does.</summary>
    public long? Until { get; set; }

    /// <summary>Its first instant, by the merchant's calendar as it was when it was approved.</summary>
    public required DateTimeOffset FirstAt { get; init; }

    /// <summary>The first instant after its last day.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The merchant's zone then, by which a bought one's hours are read; null in rows of earlier builds.</summary>
    public string? Zone { get; init; }

    /// <summary>Expected clicks of 100,000 views until a run counts them; null for a free one.</summary>
    public int? Rate { get; init; }
}
