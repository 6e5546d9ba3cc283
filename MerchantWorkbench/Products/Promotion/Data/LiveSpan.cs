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
}
