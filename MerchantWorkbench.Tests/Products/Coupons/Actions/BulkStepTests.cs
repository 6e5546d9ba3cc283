using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>Many coupons at once: each gets its own answer, foreign ones are not there.</summary>
public abstract class BulkStepTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task What_can_be_paused_is_paused_and_the_rest_says_why()
    {
        CouponSheet running = await OutAsync(), draft = await DraftedAsync(), foreign = await OutAsync(by: Pets);

        BulkAnswer answer = Ok(await World.Get<BulkPause>().RunAsync(Noodles.Key, [running.Id, draft.Id, foreign.Id, "nonsense", running.Id]));

        Assert.Equal([running.Id], answer.Done);
        Assert.Equal([null, "coupons.wrong_state", "coupons.not_found", "coupons.not_found"], answer.Rows.Select(row => row.Refusal?.Code));
        Assert.Equal([running.Name, draft.Name, null, null], answer.Rows.Select(row => row.Name));
        Assert.Equal(CouponState.Paused, (await NowAsync(running)).State);
        Assert.Equal(CouponState.Running, Ok(await World.Get<FindCoupon>().RunAsync(Pets.Key, Id(foreign.Id))).State);
    }

    [Fact]
    public async Task Undoing_a_bulk_pause_brings_back_exactly_what_it_paused()
    {
        CouponSheet one = await OutAsync(), two = await OutAsync();
        await World.Get<PauseCoupon>().RunAsync(Noodles.Key, Id(two.Id));
        BulkAnswer paused = Ok(await World.Get<BulkPause>().RunAsync(Noodles.Key, [one.Id, two.Id]));

        Ok(await World.Get<BulkResume>().RunAsync(Noodles.Key, paused.Done));

        Assert.Equal(CouponState.Running, (await NowAsync(one)).State);
        Assert.Equal(CouponState.Paused, (await NowAsync(two)).State);
    }

    [Fact]
    public async Task Two_hundred_go_in_one_transaction_and_no_more()
    {
        Refused("request.invalid", await World.Get<BulkPause>().RunAsync(Noodles.Key, [.. Enumerable.Repeat("0", BulkAnswer.Most + 1)]));
        Refused("request.invalid", await World.Get<BulkPause>().RunAsync(Noodles.Key, []));
        Refused("request.forbidden", await World.Get<BulkPause>().RunAsync(Noodles.People[Role.Finance], ["0"]));
    }

    [Fact]
    public async Task The_list_counts_states_narrows_and_pages()
    {
        CouponSheet first = await OutAsync(Some.MoneyOff with { Name = "春面" }), second = await DraftedAsync(
            Some.MoneyOff with { Name = "夏面", Layers = [Layer.Own, Layer.Public] });
        await OutAsync(by: Pets);
        BrowseCoupons browse = World.Get<BrowseCoupons>();

        BrowseCoupons.View all = Ok(await browse.RunAsync(Noodles.Key, new(), 1));
        Assert.Equal([second.Id, first.Id], all.Rows.Select(row => row.Id));
        Assert.Equal((2, 2, 1, 1), (all.All, all.Matching, all.Counts[CouponState.Running], all.Totals.ForPublic));
        Assert.Equal([first.Id], Ok(await browse.RunAsync(Noodles.Key, new(CouponState.Running), 1)).Rows.Select(row => row.Id));
        Assert.Equal([second.Id], Ok(await browse.RunAsync(Noodles.Key, new(Text: "夏"), 1)).Rows.Select(row => row.Id));
        Assert.Equal([second.Id], Ok(await browse.RunAsync(Noodles.Key, new(PublicOnly: true), 1)).Rows.Select(row => row.Id));
        Assert.Empty(Ok(await browse.RunAsync(Noodles.Key, new(), 2)).Rows);
        Assert.Equal([second.Id, first.Id], Ok(await World.Get<MatchCoupons>().RunAsync(Noodles.Key, new())));
    }

    [Fact]
    public async Task The_history_tells_who_did_what_and_what_changed()
    {
        CouponSheet coupon = await OutAsync();
        Ok(await World.Get<EditCoupon>().RunAsync(Noodles.People[Role.Manager], Id(coupon.Id), coupon with { Name = "改了名" }));
        Ok(await World.Get<PauseCoupon>().RunAsync(Noodles.People[Role.Owner], Id(coupon.Id)));

        IReadOnlyList<CouponHappening> told = Ok(await World.Get<ReadCouponHistory>().RunAsync(Noodles.Key, Id(coupon.Id)));

        Assert.Equal(["coupon.paused", "coupon.edited", "coupon.opened", "coupon.drafted"], told.Select(one => one.Kind));
        Assert.Equal(["Owner noodles", "Manager noodles"], told.Take(2).Select(one => one.By));
        Assert.Equal("/name", told[1].Facts!.Value.GetProperty("differences")[0].GetProperty("pointer").GetString());
        Refused("coupons.not_found", await World.Get<ReadCouponHistory>().RunAsync(Pets.Key, Id(coupon.Id)));
    }
}

public sealed class BulkStepOnSqliteTests() : BulkStepTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class BulkStepOnPostgreSqlTests() : BulkStepTests(Engine.PostgreSql);
