using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions.Cities;

/// <summary>A shopper says a city, another one, or none any more. Said again, nothing changes.</summary>
/// <remarks>Refuses: request.invalid for what is too long or not plain.</remarks>
internal sealed class ChooseCity(Writer writer, Snapshots snapshots)
{
    /// <summary>Keeps it under the name of the shopper's device.</summary>
    /// <param name="city">Empty for none.</param>
    public async Task<Outcome<CitySheet>> RunAsync(Caller shopper, string? city, CancellationToken stop = default)
    {
        IReadOnlyList<string> known = CitySheet.KnownIn(await snapshots.NowAsync(stop));
        return await writer.RunAsync<CitySheet>(shopper, PromotionPermissions.Look, async write =>
        {
            if (CityName.WhatIsWrong(city) is { } wrong) return wrong;
            string holder = shopper.Holder!;
            IQueryable<ShopperCity> own = write.Db.ShopperCities.Where(row => row.Holder == holder);
            if (CityName.Tidy(city) is not { } said) await own.ExecuteDeleteAsync(stop);
            else if (await own.ExecuteUpdateAsync(set => set.SetProperty(row => row.City, said).SetProperty(row => row.At, write.Now), stop) == 0)
                write.Db.ShopperCities.Add(new ShopperCity { Holder = holder, City = said, At = write.Now });
            return new CitySheet(CityName.Tidy(city), known);
        }, stop);
    }
}
