using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Data;

/// <summary>What a merchant earned of one kind on one day, moved by one guarded update.</summary>
internal sealed class EarningDay : IOwned
{
    public required long MerchantId { get; init; }

    public EarningKind Kind { get; init; }

    public DateOnly Day { get; init; }

    public long Points { get; set; }
}
