using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Home.Actions;
using MerchantWorkbench.Products.Home.Domain;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.Operations.Actions;
using MerchantWorkbench.Products.Operations;
using MerchantWorkbench.Products.ProductCatalog.Actions;
using MerchantWorkbench.Tests.Products.Operations.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Home.Actions;

/// <summary>The guide's ticks come from what is there; figures about people come with it.</summary>
public abstract class SetupTests(Engine engine) : OperationsTest(engine)
{
    private Caller Owner => Noodles.People[Role.Owner];

    [Fact]
    public async Task Steps_tick_by_themselves_when_the_thing_is_there_and_only_at_that_merchant()
    {
        Assert.Equal((3, 5), (await StepsOfAsync(SetupPart.Join), await StepsOfAsync(SetupPart.Return)));
        Assert.Equal([], (await DoneAsync()).Except(["shop_face"]));

        CouponSheet coupon = await OutAsync();
        Assert.Contains("first_coupon", await DoneAsync());
        PieceSheet piece = await ClaimedAsync(coupon);
        Assert.DoesNotContain("first_use", await DoneAsync());
        Ok(await RedeemAsync(piece.Code, 5_000));
        Ok(await World.Get<ChangeSlots>().RunAsync(Noodles.Key, [new(1, 660)]));

        Assert.Equal(["first_coupon", "first_use", "weekly_time"], (await DoneAsync()).Except(["shop_face"]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("first_coupon", await DoneAsync(Pets));
    }

    [Fact]
    public async Task A_step_of_a_product_that_is_not_open_says_so_and_a_guide_put_aside_is_not_read()
    {
        Assert.True((await StepAsync("first_post")).IsOpen);
        Ok(await World.Get<LeaveProduct>().RunAsync(Owner, "promotion"));
        Ok(await World.Get<LeaveProduct>().RunAsync(Owner, "life"));

        SetupLine step = await StepAsync("first_post");
        Assert.Equal((false, false, false), (step.IsOpen, step.Can, step.IsDone));

        Ok(await World.Get<KeepCards>().RunAsync(Owner, new(null, ["setup"])));
        HomeSheet home = await HomeAsync();
        Assert.Empty(home.Setup);
        Assert.True(home.Cards.IsHidden(HomeCard.Setup));
    }

    [Fact]
    public async Task People_are_counted_as_the_board_counts_and_compared_up_to_the_same_hour()
    {
        DateTimeOffset start = World.Time.Now;
        await ToldAsync(Visit("a", "小林"), Visit("b", "老陈"), Visit("b2", "老陈"));
        World.Time.Pass(TimeSpan.FromHours(2));
        await ToldAsync(Visit("c", "上周晚些来的"));
        World.Time.Now = start.AddDays(7);
        await ToldAsync(Visit("d", "老陈"), Visit("e", "新来的"));

        PeopleOverview people = (await HomeAsync()).People!;

        Assert.Equal((2, 1), (people.Week.Came, people.Week.New));
        Assert.Equal((2, 2), (people.WeekBefore.Came, people.WeekBefore.New));
        Assert.Equal([(3, 3), (2, 1)], new[] { people.Days[^8], people.Days[^1] }.Select(day => (day.Came, day.New)));
        var board = Ok(await World.Get<ReadBoard>().RunAsync(Noodles.Key, new(Days: "7")));
        Assert.Equal(board.Find(MerchantWorkbench.Products.Operations.Domain.Board.BoardFigure.ActivePeople)!.Value, people.Week.Came);
        Assert.Equal(0, Ok(await World.Get<PeopleFigures>().OverviewAsync(Pets.People[Role.Owner], Zone.Of(null))).Week.Came);
    }

    private async Task<HomeSheet> HomeAsync(TestMerchant? of = null) =>
        Ok(await World.Get<ReadHome>().RunAsync((of ?? Noodles).People[Role.Owner], Zone.Of(null)));

    private async Task<string[]> DoneAsync(TestMerchant? of = null) =>
        [.. (await HomeAsync(of)).Setup.Where(line => line.IsDone).Select(line => line.Step.Key)];

    private async Task<SetupLine> StepAsync(string key) => (await HomeAsync()).Setup.Single(line => line.Step.Key == key);

    private async Task<int> StepsOfAsync(SetupPart part) => (await HomeAsync()).Setup.Count(line => line.Step.Part == part);
}

public sealed class SetupOnSqliteTests() : SetupTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class SetupOnPostgreSqlTests() : SetupTests(Engine.PostgreSql);
