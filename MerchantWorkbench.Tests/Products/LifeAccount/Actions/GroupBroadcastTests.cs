using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Sending to some of those who follow: who belongs to a group, how few are too few, and that it is decided once.</summary>
public abstract class GroupBroadcastTests(Engine engine) : LifeTest(engine)
{
    private const int Regulars = 50, Guest = 60, Stranger = 61;
    private int sent;

    [Fact]
    public async Task A_broadcast_reaches_those_of_its_group_and_nobody_else_whatever_they_do_later()
    {
        CouponSheet coupon = await OutAsync();
        for (int who = 1; who <= Regulars; who++) await FollowAsync(who);
        RedeemPiece.Receipt[] uses = new RedeemPiece.Receipt[Regulars + 1];
        for (int who = 1; who < Regulars; who++) uses[who] = await UseAsync(coupon, who);
        await UseAsync(coupon, Stranger);
        World.Time.Pass(TimeSpan.FromMinutes(1));

        // Forty-nine used one and follow; a stranger used one and does not follow.
        Assert.Equal([(BroadcastGroup.All, 50), (BroadcastGroup.New, 50), (BroadcastGroup.Active, null), (BroadcastGroup.Away, null)], await GroupsAsync());
        Assert.Equal([50], Refused("broadcasts.group_too_small", await SendAsync(BroadcastGroup.Active)).Facts);
        Assert.Equal(0, Ok(await World.Get<FindAccount>().RunAsync(Noodles.Key)).Meter.Used);
        uses[Regulars] = await UseAsync(coupon, Regulars);
        await FollowAsync(Guest);
        World.Time.Pass(TimeSpan.FromMinutes(1));
        Ok(await SendAsync(BroadcastGroup.Active, "来过的"));
        World.Time.Pass(TimeSpan.FromMinutes(1));

        // What happens afterwards changes nothing of what was sent.
        Ok(await ReverseAsync(uses[1]));
        Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(2), Noodles.Id));
        await UseAsync(coupon, Guest);
        Assert.Equal(["来过的"], await ReadAsync(1));
        Assert.Equal(["来过的"], await ReadAsync(2));
        Assert.Empty(await ReadAsync(Guest));
        Assert.Empty(await ReadAsync(Stranger));
        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task After_thirty_days_the_regulars_are_away_and_no_longer_new()
    {
        CouponSheet coupon = await OutAsync();
        for (int who = 1; who <= Regulars; who++)
        {
            await FollowAsync(who);
            await UseAsync(coupon, who);
        }
        World.Time.Pass(TimeSpan.FromDays(29));
        await FollowAsync(Guest);
        Assert.Equal([(BroadcastGroup.All, 51), (BroadcastGroup.New, 51), (BroadcastGroup.Active, 50), (BroadcastGroup.Away, null)], await GroupsAsync());
        World.Time.Pass(TimeSpan.FromDays(2));
        Assert.Equal([(BroadcastGroup.All, 51), (BroadcastGroup.New, null), (BroadcastGroup.Active, null), (BroadcastGroup.Away, 50)], await GroupsAsync());
        Ok(await SendAsync(BroadcastGroup.Away, "好久不见"));
        World.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(["好久不见"], await ReadAsync(1));
        Assert.Empty(await ReadAsync(Guest));
    }

    private async Task<IEnumerable<(BroadcastGroup, int?)>> GroupsAsync() =>
        Ok(await World.Get<ListGroups>().RunAsync(Noodles.Key)).Select(group => (group.Group, group.People));

    private async Task<Outcome<PostSheet>> SendAsync(BroadcastGroup group, string? text = null) =>
        await World.Get<BroadcastPost>().RunAsync(Noodles.Key, Id((await LiveAsync(text ?? "第" + ++sent)).Id), group);

    private async Task FollowAsync(int shopper) => Ok(await World.Get<FollowAccount>().RunAsync(Shopper(shopper), Noodles.Id));

    private async Task<RedeemPiece.Receipt> UseAsync(CouponSheet coupon, int shopper) =>
        Ok(await RedeemAsync(Ok(await ClaimByPhoneAsync(coupon, shopper)).Code, 50_00));

    private async Task<IEnumerable<string>> ReadAsync(int shopper) =>
        (await World.Get<ReadMessages>().RunAsync(Shopper(shopper), null)).Messages.Select(one => one.Post.Text);
}

public sealed class GroupBroadcastOnSqliteTests() : GroupBroadcastTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class GroupBroadcastOnPostgreSqlTests() : GroupBroadcastTests(Engine.PostgreSql);
