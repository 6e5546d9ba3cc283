using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>What a guest did first. Who only saw a placement has none yet; what comes late may make it earlier.</summary>
internal sealed class Arrival : IOwned
{
    public required long MerchantId { get; init; }

    public required int Guest { get; init; }

    public required DateTimeOffset At { get; set; }

    public required DateOnly Day { get; set; }

    public required BehaviourOrigin Origin { get; set; }
}
