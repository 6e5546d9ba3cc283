using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.ShopPage;
using MerchantWorkbench.Products.ShopPage.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.ShopPage.Actions;

/// <summary>Shops a person keeps at hand.</summary>
public abstract class FavouriteTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task Keeping_twice_is_keeping_once_and_tells_once_and_dropping_undoes_it()
    {
        FavouriteSheet once = await ChangeAsync(1, keep: true), twice = await ChangeAsync(1, keep: true), other = await ChangeAsync(2, keep: true);
        Assert.Equal((1, 1, 2, true), (once.People, twice.People, other.People, twice.IsKept));
        FavouriteSheet gone = await ChangeAsync(1, keep: false);
        await ChangeAsync(1, keep: false);
        Assert.Equal((1, false), (gone.People, gone.IsKept));
        Assert.Equal((2, 1), (await ToldAsync(ShopPageEvents.Favourited), await ToldAsync(ShopPageEvents.Unfavourited)));
    }

    [Fact]
    public async Task Many_taps_at_once_keep_it_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ChangeAsync(1, keep: true)));
        Assert.Equal(1, Ok(await World.Get<FindFavourite>().RunAsync(Shopper(1), Noodles.Id)).People);
        Assert.Equal(1, await ToldAsync(ShopPageEvents.Favourited));
    }

    [Fact]
    public async Task Ones_favourites_are_ones_own_the_newest_first_and_a_shop_without_a_page_is_not_among_them()
    {
        await ChangeAsync(1, keep: true);
        World.Time.Pass(TimeSpan.FromMinutes(1));
        await ChangeAsync(1, keep: true, Pets);
        await ChangeAsync(2, keep: true, Pets);
        Assert.Equal([Pets.Id, Noodles.Id], await ListedAsync(1));
        await OpenAsync(OpeningState.Closed);
        Assert.Equal([Pets.Id], await ListedAsync(1));
        Refused("request.not_found", await World.Get<FavouriteShop>().RunAsync(Shopper(3), Noodles.Id, keep: true));
        await OpenAsync(OpeningState.Open);
        Assert.Equal([Pets.Id, Noodles.Id], await ListedAsync(1));
    }

    [Fact]
    public async Task Nobody_but_shoppers_keeps_shops()
    {
        foreach (Caller other in (Caller[])[Noodles.Key, World.Platform.Staff[Role.Reviewer].Caller])
        {
            Refused("request.forbidden", await World.Get<FavouriteShop>().RunAsync(other, Noodles.Id, keep: true));
            Refused("request.forbidden", await World.Get<ListFavourites>().RunAsync(other));
        }
    }

    private static Caller Shopper(int number) => TestPlatform.Shopper(number);

    private async Task<FavouriteSheet> ChangeAsync(int shopper, bool keep, TestMerchant? shop = null) =>
        Ok(await World.Get<FavouriteShop>().RunAsync(Shopper(shopper), (shop ?? Noodles).Id, keep));

    private async Task<IEnumerable<long>> ListedAsync(int shopper) =>
        Ok(await World.Get<ListFavourites>().RunAsync(Shopper(shopper))).Select(shop => shop.Id);

    private Task<int> ToldAsync(string kind) => World.InTablesAsync(db => db.Events.CountAsync(row => row.Kind == kind));

    private Task OpenAsync(OpeningState state) => World.InTablesAsync(db => db.ProductOpenings
        .Where(row => row.MerchantId == Noodles.Id && row.Product == "shop_page").ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state)));
}

public sealed class FavouriteOnSqliteTests() : FavouriteTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class FavouriteOnPostgreSqlTests() : FavouriteTests(Engine.PostgreSql);
