using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Products;

/// <summary>For whom the home is read, and how far ahead.</summary>
/// <param name="Zone">The merchant's, whose days are meant.</param>
/// <param name="Until">The end of the coming days that are shown.</param>
public sealed record HomeAsk(long Merchant, Zone Zone, DateTimeOffset Now, DateTimeOffset Until)
{
    /// <summary>Lines a house may bring of each sort.</summary>
    public const int Most = 5;

    /// <summary>Whether an instant is one of the coming days.</summary>
    public bool IsComing(DateTimeOffset? at) => at > Now && at <= Until;
}
