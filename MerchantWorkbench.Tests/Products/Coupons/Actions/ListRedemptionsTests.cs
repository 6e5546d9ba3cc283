using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

public abstract class ListRedemptionsTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task A_cashier_hears_of_the_own_ones_and_the_owner_of_all()
    {
        await UseAsync("小林", Role.Cashier);
        await UseAsync("小王", Role.Manager);
        Assert.Equal(1, (await DayAsync(Role.Cashier)).Count);
        RedemptionDay all = await DayAsync(Role.Owner);
        Assert.Equal((2, 9_000, 1_000), (all.Count, all.PayFen, all.DiscountFen));
    }

    [Fact]
    public async Task What_was_taken_back_is_listed_and_not_counted()
    {
        RedeemPiece.Receipt used = await UseAsync("小林", Role.Cashier);
        Ok(await ReverseAsync(used, Noodles.People[Role.Cashier]));
        RedemptionDay day = await DayAsync(Role.Cashier);
        Assert.Equal((0, 0), (day.Count, day.PayFen));
        Assert.True(Assert.Single(day.Entries).IsReversed);
    }

    [Fact]
    public async Task The_offer_to_take_back_ends_when_the_right_ends()
    {
        await UseAsync("小林", Role.Cashier);
        World.Time.Pass(TimeSpan.FromMinutes(10));
        Assert.True(Assert.Single((await DayAsync(Role.Cashier)).Entries).CanUndo);
        World.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.False(Assert.Single((await DayAsync(Role.Cashier)).Entries).CanUndo);
        Assert.True(Assert.Single((await DayAsync(Role.Manager)).Entries).CanUndo);
    }

    [Fact]
    public async Task Yesterday_and_the_neighbours_are_not_on_the_list()
    {
        await UseAsync("小林", Role.Cashier);
        Assert.Empty(Ok(await World.Get<ListRedemptions>().RunAsync(Pets.People[Role.Owner], new())).Entries);
        World.Time.Pass(TimeSpan.FromDays(1));
        Assert.Empty((await DayAsync(Role.Owner)).Entries);
    }

    private async Task<RedeemPiece.Receipt> UseAsync(string person, Role by)
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync(), person);
        return Ok(await RedeemAsync(piece.Code, 5_000, by: Noodles.People[by]));
    }

    private async Task<RedemptionDay> DayAsync(Role role) => Ok(await World.Get<ListRedemptions>().RunAsync(Noodles.People[role], new()));
}

public sealed class ListRedemptionsOnSqliteTests() : ListRedemptionsTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ListRedemptionsOnPostgreSqlTests() : ListRedemptionsTests(Engine.PostgreSql);
