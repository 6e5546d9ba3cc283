using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Platform.Products;

/// <summary>What a house puts on a merchant's home. The home asks each, and need not know who they are.</summary>
public interface IHomeSource
{
    /// <summary>Who may see it; for others the house is not asked.</summary>
    Permission Permission { get; }

    /// <summary>Reads, in the home's own context, which sees the merchant only; the words are in the reader's language.</summary>
    Task<HomeShare> RunAsync(WorkbenchDb db, HomeAsk ask, CancellationToken stop);
}
