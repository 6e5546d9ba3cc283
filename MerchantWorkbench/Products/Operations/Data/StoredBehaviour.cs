using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>Something a shopper did. Rows are added and never change.</summary>
internal sealed class StoredBehaviour : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>As in <see cref="Platform.Events.Behaviour.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The person's number at the merchant.</summary>
    public required int Guest { get; init; }

    public required BehaviourKind Kind { get; init; }

    public required BehaviourOrigin Origin { get; init; }

    /// <summary>0 for none.</summary>
    public required long ShopId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The day by the merchant's calendar, as it was when the row came.</summary>
    public required DateOnly Day { get; init; }

    public string? Thing { get; init; }

    public required long Fen { get; init; }
}
