using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Home;
using MerchantWorkbench.Products.Home.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Home;

/// <summary>The figures, to-dos and notices a merchant begins the day with.</summary>
public abstract class HomeTests(Engine engine) : CouponTest(engine)
{
    private Caller Owner => Noodles.People[Role.Owner];

    [Fact]
    public async Task A_new_merchant_is_shown_the_way()
    {
        HomeSheet home = await HomeAsync();
        Assert.True(home.IsNew);
        Assert.Empty(home.Todos);
        Assert.Equal(28, home.Coupons!.Days.Count);
    }

    [Fact]
    public async Task Figures_count_people_once_leave_reversals_out_and_compare_the_same_hours()
    {
        CouponSheet coupon = await OutAsync();
        await ClaimedAsync(coupon, "上周中午来的");
        World.Time.Pass(TimeSpan.FromHours(2));
        await ClaimedAsync(coupon, "上周晚些来的");
        World.Time.Now = SmallWorld.Start.AddDays(7);
        PieceSheet first = await ClaimedAsync(coupon, "小林"), second = await ClaimedAsync(coupon, "老陈");
        RedeemPiece.Receipt used = Ok(await RedeemAsync(first.Code, 5000)), reversed = Ok(await RedeemAsync(second.Code, 5000));
        Ok(await ReverseAsync(reversed));

        CouponOverview overview = (await HomeAsync()).Coupons!;

        Assert.Equal((2, 2, 1), (overview.Week.People, overview.Week.Pieces, overview.Week.Redemptions));
        Assert.Equal((used.PayFen, used.DiscountFen), (overview.Week.IncomeFen, overview.Week.DiscountFen));
        Assert.Equal(1, overview.WeekBefore.People);
        Assert.Equal([2, 2], new[] { overview.Days[^1].People, overview.Days[^8].People });
        Assert.Equal(0, Ok(await World.Get<CouponFigures>().OverviewAsync(Pets.People[Role.Owner], Zone.Of(null))).Week.Pieces);
    }

    [Fact]
    public async Task What_wants_attention_is_named_with_the_most_pressing_first()
    {
        await DraftedAsync(Some.MoneyOff with { Name = "草稿" });
        CouponSheet small = await OutAsync(Some.MoneyOff with { Name = "快没了", Total = 1, BudgetFen = null });
        await ClaimedAsync(small);

        HomeSheet home = await HomeAsync();

        Assert.Equal([CouponTodoKind.SoldOut, CouponTodoKind.Draft], home.Todos.Select(todo => todo.Kind).Where(kind => kind != CouponTodoKind.EndsSoon));
        Assert.Empty(home.Running);
    }

    [Fact]
    public async Task The_bell_rings_for_a_verdict_until_it_is_seen()
    {
        await OutAsync(Some.MoneyOff with { Layers = [Layer.Public] });
        long review = await World.InTablesAsync(db => db.Reviews.Select(row => row.Id).SingleAsync());
        World.Time.Pass(TimeSpan.FromMinutes(1));
        Ok(await World.Get<DecideReview>().RunAsync(World.Platform.Staff[Role.Reviewer].Caller, review, new(Verdict.Reject, "unclear_terms")));
        Notices notices = World.Get<Notices>();

        Assert.Equal(1, await notices.CountAsync(Owner));
        Assert.Equal(Verdict.Reject, Ok(await notices.ListAsync(Owner)).First(item => item.Verdict is not null).Verdict);
        Assert.Equal(CouponTodoKind.Rejected, (await HomeAsync()).Todos[0].Kind);
        Ok(await notices.MarkSeenAsync(Owner));

        Assert.Equal(0, await notices.CountAsync(Owner));
        Assert.Equal(1, await notices.CountAsync(Noodles.People[Role.Manager]));
        Assert.Equal(0, await notices.CountAsync(Noodles.People[Role.Cashier]));
    }

    private async Task<HomeSheet> HomeAsync() => Ok(await World.Get<ReadHome>().RunAsync(Owner, Zone.Of(null)));
}

public sealed class HomeOnSqliteTests() : HomeTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class HomeOnPostgreSqlTests() : HomeTests(Engine.PostgreSql);
