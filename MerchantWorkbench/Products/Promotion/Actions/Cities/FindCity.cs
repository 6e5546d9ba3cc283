using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;

namespace MerchantWorkbench.Products.Promotion.Actions.Cities;

/// <summary>A shopper's city, with those that make a difference now.</summary>
internal sealed class FindCity(Reader reader, Snapshots snapshots)
{
    /// <summary>Finds.</summary>
    public async Task<Outcome<CitySheet>> RunAsync(Caller shopper, CancellationToken stop = default)
    {
        IReadOnlyList<string> known = CitySheet.KnownIn(await snapshots.NowAsync(stop));
        return await reader.RunAsync<CitySheet>(shopper, PromotionPermissions.Look, async db =>
            new CitySheet(await ShopperCity.OfAsync(db, shopper.Holder!, stop), known), stop);
    }
}
