using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>A coupon for followers: everybody sees it, who follows takes it.</summary>
public abstract class FollowersOnlyTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task Who_follows_takes_it_who_does_not_is_told_to_and_a_neighbours_follower_is_none()
    {
        CouponSheet coupon = await OutAsync(ForFollowers);
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(2), Pets.Id));
        Refused("coupons.followers_only", await ClaimByPhoneAsync(coupon));
        Refused("coupons.followers_only", await ClaimByPhoneAsync(coupon, 2));
        Refused("coupons.followers_only", await ClaimAsync(coupon));
        Assert.Equal("coupons.followers_only", (await LookAsync(coupon)).WhyNot?.Code);

        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Noodles.Id));
        Assert.Null((await LookAsync(coupon)).WhyNot);
        Ok(await ClaimByPhoneAsync(coupon));
        Refused("coupons.person_limit", await ClaimByPhoneAsync(coupon));
        Assert.Equal(1, (await NowAsync(coupon)).Claimed);
    }

    [Fact]
    public async Task Who_stops_following_keeps_the_piece_and_takes_no_other()
    {
        CouponSheet coupon = await OutAsync(ForFollowers with { PerPerson = 2 });
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Noodles.Id));
        PieceSheet piece = Ok(await ClaimByPhoneAsync(coupon));
        Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(), Noodles.Id));
        Refused("coupons.followers_only", await ClaimByPhoneAsync(coupon));
        Ok(await RedeemAsync(piece.Code, 5_000));
    }

    [Fact]
    public async Task In_one_rush_followers_get_pieces_and_the_others_get_none()
    {
        CouponSheet coupon = await OutAsync(ForFollowers), open = await OutAsync();
        for (int shopper = 1; shopper <= 20; shopper += 2) Ok(await World.Get<FollowAccount>().RunAsync(Shopper(shopper), Noodles.Id));
        Outcome<PieceSheet>[] answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(shopper => ClaimByPhoneAsync(coupon, shopper)));
        Outcome<PieceSheet>[] everybody = await Task.WhenAll(Enumerable.Range(1, 20).Select(shopper => ClaimByPhoneAsync(open, shopper)));
        Assert.Equal(Enumerable.Range(1, 20).Select(shopper => shopper % 2 == 1 ? null : "coupons.followers_only"), answers.Select(one => one.Refusal?.Code));
        Assert.All(everybody, one => Assert.Null(one.Refusal));
    }

    [Fact]
    public async Task For_whom_it_is_stays_as_it_was_once_it_is_out()
    {
        CouponSheet coupon = await OutAsync();
        Assert.Equal("/audience coupons.frozen_field", Wrong(Refused("request.invalid",
            await World.Get<EditCoupon>().RunAsync(Noodles.Key, Id(coupon.Id), ForFollowers))));
    }

    private static CouponTerms ForFollowers => Some.MoneyOff with { Audience = Audience.Followers };

    private async Task<LookAtCoupon.Sheet> LookAsync(CouponSheet coupon) => Ok(await World.Get<LookAtCoupon>().RunAsync(Shopper(), Id(coupon.Id)));
}

public sealed class FollowersOnlyOnSqliteTests() : FollowersOnlyTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class FollowersOnlyOnPostgreSqlTests() : FollowersOnlyTests(Engine.PostgreSql);
