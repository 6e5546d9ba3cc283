using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Incentives.Actions;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.ShopPage.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using DecideAppeal = MerchantWorkbench.Products.Incentives.Actions.DecideAppeal;

namespace MerchantWorkbench.Tests.Products.Incentives.Actions;

public abstract class EarnPointsTests(Engine engine) : IncentiveTest(engine)
{
    [Fact]
    public async Task A_redemption_earns_names_its_event_and_earns_once_however_often_it_is_told()
    {
        await UsedAsync();
        Assert.Equal(10, await PointsAsync());
        StatementLine line = Assert.Single(Ok(await World.Get<ReadStatement>().RunAsync(Noodles.Key, Currency.Points, null, new())).Items);
        long told = await World.InTablesAsync(db => db.Events.Where(row => row.Kind == "piece.redeemed").Select(row => row.Id).SingleAsync());
        Assert.Equal(($"event:{told}:redemption", 10, "earn", EarningKind.Redemption, 1), (line.Cause, line.Amount, line.Kind, line.Earned, line.Tariff));
        Assert.EndsWith("东街店", line.Shop, StringComparison.Ordinal);

        await World.InTablesAsync(db => db.Events.Where(row => row.Id == told).ExecuteUpdateAsync(set => set.SetProperty(row => row.Pending, true)));
        await ToldAsync();
        Assert.Equal(10, await PointsAsync());
        Assert.Equal(0, await PointsAsync(Pets));
        Assert.Empty(Ok(await World.Get<ReadStatement>().RunAsync(Pets.Key, Currency.Points, null, new())).Items);
    }

    [Fact]
    public async Task A_person_counts_once_a_shop_and_day_and_who_comes_back_on_another_day_counts_twice()
    {
        await UsedAsync();
        await UsedAsync();
        await UsedAsync(shop: Noodles.OtherShop);
        World.Time.Pass(TimeSpan.FromDays(1));
        await UsedAsync();
        Assert.Equal(["Redemption Paid", "Redemption Repeated", "Redemption Paid", "Redemption Paid", "ReturnVisit Paid"], await JudgedAsync());
        Assert.Equal(10 + 10 + 10 + 5, await PointsAsync());
    }

    [Fact]
    public async Task Whoever_keeps_the_shop_counts_once_and_beside_following_it()
    {
        foreach (bool keep in (bool[])[true, false, true]) Ok(await World.Get<FavouriteShop>().RunAsync(Shopper(), Noodles.Id, keep));
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Noodles.Id));
        await ToldAsync();
        Assert.Equal(["Favourite Paid", "Favourite Repeated", "Follow Paid"], await JudgedAsync());
        Assert.Equal(2 + 2, await PointsAsync());
    }

    [Fact]
    public async Task Whoever_follows_counts_once_however_often_they_come_and_go()
    {
        foreach (int day in Enumerable.Range(0, 2))
        {
            Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Noodles.Id));
            Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(), Noodles.Id));
            World.Time.Pass(TimeSpan.FromDays(day));
        }
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(2), Noodles.Id));
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(2), Pets.Id));
        await ToldAsync();
        Assert.Equal((4, 2), (await PointsAsync(), await PointsAsync(Pets)));
    }

    [Fact]
    public async Task A_days_most_is_kept_and_the_next_day_is_a_new_one()
    {
        foreach (int shopper in Enumerable.Range(0, 52)) Ok(await World.Get<FollowAccount>().RunAsync(Caller.Shopper("many-" + shopper), Noodles.Id));
        await ToldAsync();
        Assert.Equal(100, await PointsAsync());
        Assert.Equal(2, (await JudgedAsync()).Count(one => one == "Follow Capped"));
        World.Time.Pass(TimeSpan.FromDays(1));
        Ok(await World.Get<FollowAccount>().RunAsync(Caller.Shopper("one more"), Noodles.Id));
        await ToldAsync();
        Assert.Equal(102, await PointsAsync());
    }

    [Fact]
    public async Task A_reversal_takes_the_points_back_as_far_as_they_are_there()
    {
        RedeemPiece.Receipt first = await UsedAsync("甲"), second = await UsedAsync("乙");
        Assert.Equal(20, await PointsAsync());
        Ok(await ReverseAsync(first));
        await ToldAsync();
        Assert.Equal(10, await PointsAsync());
        Ok(await World.Get<MerchantWorkbench.Platform.Data.Writer>().RunAsync(Caller.System, write => new LedgerBook(write).PostAsync(new PostAsk(
            "test", "spent", new Move(AccountName.Wallet(Noodles.Id, Currency.Points), AccountName.Platform(AccountKind.Spent, Currency.Points), 7)))));
        Ok(await ReverseAsync(second));
        await ToldAsync();
        Assert.Equal(0, await PointsAsync());
        Assert.Equal(["Redemption TakenBack", "Redemption TakenBack"], await JudgedAsync());
        var back = Ok(await World.Get<ReadStatement>().RunAsync(Noodles.Key, Currency.Points, "take_back", new()));
        Assert.Equal([-3, -10], back.Items.Select(line => line.Amount));
    }

    [Fact]
    public async Task A_merchant_that_has_not_opened_the_product_earns_nothing_and_one_that_opens_it_has_its_accounts()
    {
        await World.InTablesAsync(db => db.ProductOpenings.Where(row => row.MerchantId == Noodles.Id && row.Product == "points")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OpeningState.Closed)));
        await UsedAsync();
        Refused("products.not_opened", await World.Get<ReadPoints>().RunAsync(Noodles.Key));
        Ok(await World.Get<MerchantWorkbench.Products.ProductCatalog.Actions.OpenProduct>().RunAsync(Noodles.People[Role.Owner], "points"));
        await ToldAsync();
        Assert.Equal(2, await World.InTablesAsync(db => db.LedgerAccounts.CountAsync(row => row.MerchantId == Noodles.Id)));
        Assert.Equal(0, await PointsAsync());
        await UsedAsync("别人");
        Assert.Equal(10, await PointsAsync());
    }

    [Fact]
    public async Task An_empty_traffic_budget_holds_points_back_and_a_grant_pays_them_once_there_is_some()
    {
        await World.Get<MerchantWorkbench.Platform.Data.Writer>().RunAsync<int>(Caller.System, async write =>
        {
            await EarningBook.FillAsync(write);
            return await new LedgerBook(write).PostAsync(new PostAsk("test", "all", new Move(AccountName.Platform(AccountKind.TrafficBudget, Currency.Points),
                AccountName.Wallet(Pets.Id, Currency.Points), PoolPolicy.TrafficPoints))) is { Refusal: { } no } ? no : 0;
        });
        await UsedAsync();
        EarningSheet held = Assert.Single(await HeldAsync());
        Assert.Equal((EarningState.Held, HeldReason.BudgetEmpty, 0), (held.State, held.Why, await PointsAsync()));
        Ok(await World.Get<AppealEarning>().RunAsync(Noodles.Key, Id(held.Id), new("是真的")));
        Refused("ledger.not_enough", await World.Get<DecideAppeal>().RunAsync(Lead, Id(held.Id), new(true, "补上")));
        Ok(await World.Get<FundPool>().RunAsync(Administrator, Currency.Points, 1_000));
        Ok(await World.Get<DecideAppeal>().RunAsync(Lead, Id(held.Id), new(true, "补上")));
        Assert.Equal(10, await PointsAsync());
    }
}

public sealed class EarnPointsOnSqliteTests() : EarnPointsTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class EarnPointsOnPostgreSqlTests() : EarnPointsTests(Engine.PostgreSql);
