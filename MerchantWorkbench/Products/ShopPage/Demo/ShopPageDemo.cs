using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.ShopPage.Actions;

namespace MerchantWorkbench.Products.ShopPage.Demo;

/// <summary>Guests of the demo town keep the shops they like; one thinks better of it.</summary>
internal sealed class ShopPageDemo(FavouriteShop favourite, Clock clock) : IDemo
{
    /// <inheritdoc/>
    public async Task LiveAsync(TownDay day)
    {
        DateTimeOffset lunch = Zone.Of(null).StartOf(day.Date).AddHours(13);
        if (day.Number % 6 != 0 || lunch >= day.Now) return;
        clock.Pretend(lunch);
        int round = (day.Number + Town.Days) / 6;
        foreach ((int each, TownMerchant merchant) in day.Town.Merchants.Index())
            for (int more = 0; more < 3 - each; more++)
            {
                Caller guest = day.Town.Shoppers[((round * 5) + (more * 23) + (each * 17)) % day.Town.Shoppers.Count];
                await KeepAsync(guest, merchant, keep: true);
                if (round % 8 == 7 && more == 0) await KeepAsync(guest, merchant, keep: false);
            }
    }

    private async Task KeepAsync(Caller guest, TownMerchant merchant, bool keep)
    {
        if ((await favourite.RunAsync(guest, merchant.Designer.MerchantId!.Value, keep)).Refusal is { } no)
            throw new InvalidOperationException($"The demo could not keep a favourite: {no.Code}.");
    }
}
