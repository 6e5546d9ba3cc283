using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Operations.Actions.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Operations.Actions.Crowds;

/// <summary>A coupon for one crowd alone.</summary>
public abstract class CrowdCouponTests(Engine engine) : OperationsTest(engine)
{
    [Fact]
    public async Task Its_people_alone_take_it_newcomers_within_minutes_and_nobody_once_it_is_over()
    {
        await ToldAsync(Visit("a", "老客"), Visit("b", "稀客", hoursAgo: 40 * 24));
        CrowdSheet crowd = await KeptAsync("常来的");
        CouponSheet coupon = await OutAsync(Some.MoneyOff with
        {
            Audience = Audience.Crowd,
            Crowd = crowd.Id,
            ClaimUntil = SmallWorld.Start.AddDays(60),
            Validity = new(DaysAfterClaim: 7),
        });
        Ok(await ClaimAsync(coupon, "老客"));
        Refused("coupons.crowd_only", await ClaimAsync(coupon, "稀客"));
        Refused("coupons.crowd_only", await ClaimAsync(coupon, "生客"));

        await ToldAsync(Visit("c", "稀客"));
        Refused("coupons.crowd_only", await ClaimAsync(coupon, "稀客"));
        await KeepAsync();
        Ok(await ClaimAsync(coupon, "稀客"));

        await ToldAsync(Visit("d", "晚客"));
        await KeepAsync();
        World.Time.Pass(TimeSpan.FromDays(31));
        Refused("coupons.crowd_only", await ClaimAsync(coupon, "晚客"));
    }

    [Fact]
    public async Task A_crowd_that_is_gone_over_or_somebody_elses_is_refused_at_its_field()
    {
        await ToldAsync(Visit("a", "老客"));
        CrowdSheet crowd = await KeptAsync("常来的");
        CouponTerms terms = Some.MoneyOff with { Audience = Audience.Crowd, Crowd = crowd.Id, ClaimUntil = SmallWorld.Start.AddDays(60) };
        Assert.Equal("/crowd", Wrong(await World.Get<DraftCoupon>().RunAsync(Noodles.Key, terms with { Crowd = "nobody" })));
        Assert.Equal("/crowd", Wrong(await World.Get<DraftCoupon>().RunAsync(Noodles.Key, terms with { Crowd = null })));
        Assert.Equal("/crowd", Wrong(await World.Get<DraftCoupon>().RunAsync(Noodles.Key, terms with { Audience = Audience.Followers })));
        Assert.Equal("/crowd", Wrong(await World.Get<DraftCoupon>().RunAsync(Pets.Key, terms)));
        CouponSheet draft = Ok(await World.Get<DraftCoupon>().RunAsync(Noodles.Key, terms));
        World.Time.Pass(TimeSpan.FromDays(31));
        Assert.Equal("/crowd", Wrong(await World.Get<SubmitCoupon>().RunAsync(Noodles.Key, Id(draft.Id))));
    }

    [Fact]
    public async Task A_deleted_crowd_has_nobody_and_what_was_taken_stays_good()
    {
        await ToldAsync(Visit("a", "老客"), Visit("b", "新客"));
        CrowdSheet crowd = await KeptAsync("常来的");
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Audience = Audience.Crowd, Crowd = crowd.Id });
        PieceSheet piece = Ok(await ClaimAsync(coupon, "老客"));
        Ok(await World.Get<DropCrowd>().RunAsync(Noodles.Key, Ids.Parse(crowd.Id)));
        Refused("coupons.crowd_only", await ClaimAsync(coupon, "新客"));
        Ok(await RedeemAsync(piece.Code, 4_000));
    }

    private static string? Wrong<T>(Outcome<T> outcome) => outcome.Refusal?.Fields.Single().Pointer;

    private Task KeepAsync() => ActivatorUtilities.CreateInstance<KeepCrowds>(World.Get<IServiceProvider>()).RunAsync(default);

    private async Task<CrowdSheet> KeptAsync(string name) => Ok(await World.Get<SaveCrowd>().RunAsync(Noodles.Key, null, new(
        name, "请他们再来", new CrowdRule([new([new CrowdTerm(TermKind.Came, Days: 30)])]), DateOnly.FromDateTime(World.Time.Now.AddDays(30).UtcDateTime))));
}

public sealed class CrowdCouponsOnSqliteTests() : CrowdCouponTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CrowdCouponsOnPostgreSqlTests() : CrowdCouponTests(Engine.PostgreSql);
