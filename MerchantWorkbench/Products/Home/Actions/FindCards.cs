using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Home.Data;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>How the caller's cards are arranged; a merchant's key sees the arrangement everybody begins with.</summary>
/// <remarks>Refuses only for want of rights.</remarks>
internal sealed class FindCards(Reader reader)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<CardsSheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<CardsSheet>(caller, HomePermissions.Arrange, async db => CardsSheet.Of(await Arrangements.ReadAsync(db, caller, stop)), stop);
}
