using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.ShopPage.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ShopPage.Actions;

/// <summary>A shopper puts a shop among the favourites, or takes it out (seed rows M050, M051). Asked again, nothing changes.</summary>
/// <remarks>Refuses: request.not_found. Tells: shop.favourited, shop.unfavourited, when something changed.</remarks>
internal sealed class FavouriteShop(Writer writer)
{
    /// <summary>Keeps or drops.</summary>
    public Task<Outcome<FavouriteSheet>> RunAsync(Caller caller, long merchant, bool keep, CancellationToken stop = default) =>
        writer.RunAsync<FavouriteSheet>(caller, ShopPagePermissions.Favourite, async write =>
        {
            if (!await OpenPages.Of(write.Db).AnyAsync(row => row.Id == merchant, stop)) return Refusal.NotFound;
            string holder = caller.Holder!;
            IQueryable<Favourite> own = write.Db.Favourites.Where(row => row.Holder == holder && row.MerchantId == merchant);
            if (!keep && await own.ExecuteDeleteAsync(stop) > 0)
                write.Tell(merchant, ShopPageEvents.Page, merchant, ShopPageEvents.Unfavourited, new { person = PersonMark.Of(merchant, holder) });
            if (keep && !await own.AnyAsync(stop))
            {
                write.Db.Favourites.Add(new Favourite { Holder = holder, MerchantId = merchant, At = write.Now });
                write.Tell(merchant, ShopPageEvents.Page, merchant, ShopPageEvents.Favourited, new { person = PersonMark.Of(merchant, holder) });
                await write.Db.SaveChangesAsync(stop);
            }
            return (await FavouriteSheet.OfAsync(write.Db, merchant, holder, stop))!;
        }, stop);
}
