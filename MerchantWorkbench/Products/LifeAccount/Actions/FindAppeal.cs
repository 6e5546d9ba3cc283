using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What staff last took away of a post of the merchant's, what the merchant says against it, and the answer.</summary>
/// <remarks>Refuses: appeals.nothing.</remarks>
internal sealed class FindAppeal(Reader reader)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<AppealSheet>> RunAsync(Caller caller, long post, long? comment = null, CancellationToken stop = default) =>
        reader.RunAsync<AppealSheet>(caller, LifePermissions.View, async db =>
            await Removal.LastAsync(db, post, comment, stop) is { } last ? AppealSheet.Of(last) : LifeRefusals.NothingToAppeal, stop);
}
