using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Incentives.Data;

/// <summary>What a merchant topped up on one day, moved by one guarded update.</summary>
internal sealed class TopUpDay : IOwned
{
    public required long MerchantId { get; init; }

    public DateOnly Day { get; init; }

    public long Fen { get; set; }
}
