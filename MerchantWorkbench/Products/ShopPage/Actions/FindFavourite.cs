using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.ShopPage.Actions;

/// <summary>Whether a shop is among a shopper's favourites, and of how many people it is.</summary>
/// <remarks>Refuses: request.not_found.</remarks>
internal sealed class FindFavourite(Reader reader)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<FavouriteSheet>> RunAsync(Caller caller, long merchant, CancellationToken stop = default) =>
        reader.RunAsync<FavouriteSheet>(caller, ShopPagePermissions.Favourite, async db =>
            await FavouriteSheet.OfAsync(db, merchant, caller.Holder!, stop) is { } sheet ? sheet : Refusal.NotFound, stop);
}
