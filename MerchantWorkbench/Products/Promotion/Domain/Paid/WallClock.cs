using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>One instant on the clocks of many merchants, most of them in the same zone: asked again for the next one, it is known.</summary>
internal sealed class WallClock(DateTimeOffset at)
{
    private Zone? zone;
    private DateTime local;

    /// <summary>The wall clock of a zone.</summary>
    public DateTime In(Zone asked)
    {
        if (!ReferenceEquals(asked, zone)) (zone, local) = (asked, asked.Local(at));
        return local;
    }
}
