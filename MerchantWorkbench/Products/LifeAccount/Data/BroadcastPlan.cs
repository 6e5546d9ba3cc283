using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A post shall be sent to the followers as soon as it is live. Gone once it was sent.</summary>
internal sealed class BroadcastPlan : IOwned
{
    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    public required BroadcastGroup Group { get; init; }

    /// <summary>It counts from now on; until then it is only written down.</summary>
    public bool IsOn { get; set; }

    /// <summary>Why it was not sent, as the code of a refusal; null while nothing went wrong.</summary>
    public string? Why { get; set; }
}
