using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>How many broadcasts of a week are used. Moved by one guarded update, so that two at once never pass the quota.</summary>
internal sealed class BroadcastWeek : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>Its Monday.</summary>
    public required DateOnly Week { get; init; }

    public int Used { get; set; }
}
