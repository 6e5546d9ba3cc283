using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Home.Actions;
using MerchantWorkbench.Products.Home.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Home.Actions;

/// <summary>Cards of the home are arranged by each person for themselves, and by a key for whoever has not.</summary>
public abstract class CardTests(Engine engine) : CouponTest(engine)
{
    private static readonly KeepCards.Request TrendFirst = new(["trend", "todos"], ["verdicts"]);

    [Fact]
    public async Task Each_person_has_their_own_and_everybody_begins_with_the_merchants()
    {
        Ok(await KeepAsync(Noodles.Key, new(null, ["running"])));
        Ok(await KeepAsync(Noodles.People[Role.Owner], TrendFirst));

        CardsSheet own = await FindAsync(Noodles.People[Role.Owner]);
        Assert.True(own.Order.ToList().IndexOf(HomeCard.Trend) < own.Order.ToList().IndexOf(HomeCard.Todos));
        Assert.Equal([HomeCard.Verdicts], own.Hidden);
        Assert.Equal([HomeCard.Running], (await FindAsync(Noodles.People[Role.Manager])).Hidden);
        Assert.Empty((await FindAsync(Pets.People[Role.Owner])).Hidden);
        Assert.True(Ok(await World.Get<ReadHome>().RunAsync(Noodles.People[Role.Owner], Zone.Of(null))).Cards.IsHidden(HomeCard.Verdicts));
    }

    [Fact]
    public async Task Saying_it_twice_or_from_ten_places_at_once_keeps_one_whole_arrangement()
    {
        Caller owner = Noodles.People[Role.Owner];
        CardsSheet once = Ok(await KeepAsync(owner, TrendFirst)), again = Ok(await KeepAsync(owner, TrendFirst));
        Assert.Equal(once.Order, again.Order);

        await Parallel.ForEachAsync(Enumerable.Range(0, 10), async (at, _) => Ok(await KeepAsync(Noodles.People[Role.Manager],
            at % 2 == 0 ? new(["todos", "setup", "trend"], ["setup"]) : new(["trend", "setup", "todos"], ["todos"]))));

        CardsSheet kept = await FindAsync(Noodles.People[Role.Manager]);
        Assert.Equal(Enum.GetValues<HomeCard>(), kept.Order.Order());
        Assert.Equal(kept.Order.ToList().IndexOf(HomeCard.Todos) < kept.Order.ToList().IndexOf(HomeCard.Trend) ? HomeCard.Setup : HomeCard.Todos,
            Assert.Single(kept.Hidden));
    }

    [Fact]
    public async Task Who_has_no_home_arranges_none()
    {
        Refused("request.forbidden", await KeepAsync(Noodles.People[Role.Cashier], TrendFirst));
        Refused("request.forbidden", await World.Get<FindCards>().RunAsync(TestPlatform.Shopper(1)));
        Refused("request.forbidden", await KeepAsync(World.Platform.Staff[Role.Administrator].Caller, TrendFirst));
    }

    private Task<Outcome<CardsSheet>> KeepAsync(Caller who, KeepCards.Request said) => World.Get<KeepCards>().RunAsync(who, said);

    private async Task<CardsSheet> FindAsync(Caller who) => Ok(await World.Get<FindCards>().RunAsync(who));
}

public sealed class CardOnSqliteTests() : CardTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CardOnPostgreSqlTests() : CardTests(Engine.PostgreSql);
