using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.ShopPage.Actions;

namespace MerchantWorkbench.Products.ShopPage.Api;

/// <summary>Favourites in the JSON API: route, right, action.</summary>
internal static class ShopPageOperations
{
    private const string Favourites = "/api/v1/favourites", One = Favourites + "/{id}";

    public static IEnumerable<Operation> All =>
    [
        Operation.Get(Favourites, "favourites.list", ShopPagePermissions.Favourite, ListAsync),
        Operation.Get(One, "favourites.find", ShopPagePermissions.Favourite, call => call.Get<FindFavourite>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Post(One + "/keep", "favourites.keep", ShopPagePermissions.Favourite, call => call.Get<FavouriteShop>()
            .RunAsync(call.Caller, call.Id, keep: true, call.Stop), FindAsync),
        Operation.Post(One + "/drop", "favourites.drop", ShopPagePermissions.Favourite, call => call.Get<FavouriteShop>()
            .RunAsync(call.Caller, call.Id, keep: false, call.Stop), FindAsync),
    ];

    private static async Task<Outcome<Page<FavouriteLine>>> ListAsync(ApiCall call) =>
        (await call.Get<ListFavourites>().RunAsync(call.Caller, stop: call.Stop)).Is(out IReadOnlyList<ShopSign>? shops, out Refusal? no)
            ? new Page<FavouriteLine>([.. shops.Select(shop => new FavouriteLine(
                Ids.Text(shop.Id), shop.Name, shop.ShortName, shop.About, "/m/shop/" + shop.ShortName))], null)
            : no;

    private static async Task<Refusal?> FindAsync(ApiCall call) => (await call.Get<FindFavourite>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;
}
