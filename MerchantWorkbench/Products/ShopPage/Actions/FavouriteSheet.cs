using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.ShopPage.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ShopPage.Actions;

/// <summary>One shop as its button for favourites sees it.</summary>
/// <param name="Id">The merchant's.</param>
/// <param name="People">Who keep it among their favourites.</param>
/// <param name="IsKept">By whoever asks.</param>
public sealed record FavouriteSheet(string Id, string Name, string ShortName, int People, bool IsKept)
{
    /// <summary>Null for a merchant without an open page.</summary>
    internal static async Task<FavouriteSheet?> OfAsync(WorkbenchDb db, long merchant, string holder, CancellationToken stop)
    {
        var shop = await OpenPages.Of(db).Where(row => row.Id == merchant).Select(row => new { row.Name, row.ShortName }).FirstOrDefaultAsync(stop);
        if (shop is null) return null;
        IQueryable<Favourite> kept = db.Favourites.Where(row => row.MerchantId == merchant);
        return new(Ids.Text(merchant), shop.Name, shop.ShortName, await kept.CountAsync(stop), await kept.AnyAsync(row => row.Holder == holder, stop));
    }
}
