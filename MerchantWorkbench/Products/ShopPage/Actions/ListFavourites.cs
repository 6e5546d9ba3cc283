using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.ShopPage.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ShopPage.Actions;

/// <summary>A shopper's favourite shops, the newest first. One that has closed or left is not among them, and comes back with its page.</summary>
internal sealed class ListFavourites(Reader reader)
{
    /// <summary>Listed at most.</summary>
    public const int Most = 100;

    /// <summary>Lists.</summary>
    /// <param name="most">How many are wanted, up to <see cref="Most"/>.</param>
    public Task<Outcome<IReadOnlyList<ShopSign>>> RunAsync(Caller caller, int most = Most, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<ShopSign>>(caller, ShopPagePermissions.Favourite, async db =>
            (await OpenPages.Of(db).Join(db.Favourites.Where(row => row.Holder == caller.Holder), merchant => merchant.Id, row => row.MerchantId,
                    (merchant, row) => new { merchant, row.At })
                .OrderByDescending(one => one.At).ThenBy(one => one.merchant.Id).Select(one => one.merchant).Take(Math.Min(most, Most))
                .WithLogo(db).ToListAsync(stop)).ConvertAll(ShopSignOf.Row), stop);
}
