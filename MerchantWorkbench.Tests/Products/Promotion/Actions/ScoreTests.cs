using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions;

/// <summary>The open score from what really happened at two shops.</summary>
public abstract class ScoreTests(Engine engine) : PromotionTest(engine)
{
    [Fact]
    public async Task Two_shops_change_places_when_one_factor_changes()
    {
        var coupon = await OutAsync(Some.MoneyOff with { Layers = [MerchantWorkbench.Products.Coupons.Domain.Layer.Own] }, Pets);
        for (int person = 0; person < 10; person++)
        {
            var piece = Ok(await ClaimAsync(coupon, "客人" + person, Pets));
            Ok(await RedeemAsync(piece.Code, 5_000, by: Pets.Key, shop: Pets.Shop));
        }
        await ScoreAsync();
        Assert.Equal((1, 2), ((await SheetAsync(Pets)).Rank, (await SheetAsync(Noodles)).Rank));
        ScoreSheet.Way way = (await SheetAsync(Noodles)).Ways.Single(one => one.Factor == ScoreFactor.Following);
        Assert.Equal(1, way.Rank);

        for (int follower = 0; follower < way.More; follower++) Ok(await World.Get<FollowAccount>().RunAsync(Shopper(100 + follower), Noodles.Id));
        World.Time.Pass(TimeSpan.FromDays(1));
        await ScoreAsync();
        Assert.Equal((2, 1), ((await SheetAsync(Pets)).Rank, (await SheetAsync(Noodles)).Rank));
        ScoreSheet mine = await SheetAsync(Noodles);
        Assert.Equal((way.More, 0), (mine.Facts.Followers, mine.Facts.People));
        Assert.InRange(mine.Ways.Count, 1, 3);
    }

    [Fact]
    public async Task People_are_counted_once_however_often_they_come_and_those_who_return_are_told_apart()
    {
        var coupon = await OutAsync(Some.MoneyOff with { PerPerson = 9 });
        for (int day = 0; day < 3; day++)
        {
            Ok(await ClaimAsync(coupon, "老客"));
            if (day == 0) Ok(await ClaimAsync(coupon, "新客"));
            World.Time.Pass(TimeSpan.FromDays(1));
        }
        await ScoreAsync();
        Assert.Equal(new ScoreFacts(People: 2, Returning: 1, Claimers: 2), (await SheetAsync(Noodles)).Facts);
        World.Time.Pass(TimeSpan.FromDays(28));
        await ScoreAsync();
        Assert.Equal(new ScoreFacts(), (await SheetAsync(Noodles)).Facts);
    }

    [Fact]
    public async Task Scores_are_worked_out_once_a_day_and_a_newcomer_has_the_prior()
    {
        ScoreSheet before = await SheetAsync(Noodles);
        Assert.Equal((null, true, OpenScore.Of(new(), ScorePolicy.First) / 1000m), (before.Day, before.IsSmall, before.Score));
        await ScoreAsync();
        await ScoreAsync();
        Assert.Equal(Today, (await SheetAsync(Noodles)).Day);
        Assert.Equal(1L, (long)await World.InTablesAsync(db => Task.FromResult(
            db.Set<MerchantWorkbench.Products.Promotion.Data.ScoreRun>().Count())));
    }

    [Fact]
    public async Task The_smaller_shop_gets_its_share_where_merit_alone_would_give_it_nothing()
    {
        var coupon = await OutAsync();
        for (int person = 0; person < 8; person++)
        {
            var piece = await ClaimedAsync(coupon, "客人" + person);
            Ok(await RedeemAsync(piece.Code, 5_000));
        }
        await ScoreAsync();
        Assert.False((await SheetAsync(Noodles)).IsSmall);
        await RunningAsync();
        await RunningAsync(Body("来洗澡"), Pets);
        FindSlot.Sheet slot = Ok(await World.Get<FindSlot>().RunAsync(Admin, Card));
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, Card, 1, slot.Newest.Terms with { PerView = 1, SmallShare = 30 }));
        int small = 0;
        const int looks = 400;
        for (int look = 0; look < looks; look++) if ((await ShownAsync(look))[0].Title == "来洗澡") small++;
        Figure.Report("promotion.small_share", 100.0 * small / looks, "percent", floor: 22, goal: 30);
        Assert.InRange(small, looks * 22 / 100, looks * 38 / 100);
        await KeepAsync();
        SharesSheet.Slot told = (await World.Get<ReadShares>().RunAsync()).Slots.Single(one => one.Code == Card);
        Assert.Equal((30, looks, small), (told.Stated, told.Places, told.SmallPlaces));
    }

    private async Task<ScoreSheet> SheetAsync(TestMerchant of) => Ok(await World.Get<ReadOwnScore>().RunAsync(of.Key));
}

public sealed class ScoreOnSqliteTests() : ScoreTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ScoreOnPostgreSqlTests() : ScoreTests(Engine.PostgreSql);
