using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Promotion;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions;

/// <summary>A placement is booked while its coupon is with a reviewer: kept, handed on with the yes, sent back with the no, and never charged before.</summary>
public abstract class FollowCouponTests(Engine engine) : PaidTest(engine)
{
    [Fact]
    public async Task It_waits_with_nothing_shown_is_handed_in_by_the_coupons_approval_and_runs_after_its_own()
    {
        CouponSheet coupon = await InReviewAsync();
        PlacementSheet draft = await DraftedPlacementAsync(Of(coupon));
        Assert.True((await SheetAsync(draft)).CouponWaits);
        PlacementSheet waiting = Ok(await ConfirmAsync(draft));
        Assert.Equal(PlacementState.Waiting, waiting.State);
        Assert.Equal(PlacementState.Waiting, Ok(await ConfirmAsync(draft)).State);
        Assert.Equal(1, await HappenedAsync(PromotionEvents.Deferred));
        await ToldAsync();
        Assert.Equal(PlacementState.Waiting, (await SheetAsync(draft)).State);
        Assert.Equal(0, await ReviewsAsync(draft));
        Assert.Empty(await ShownAsync());

        await DecideAsync(coupon, Verdict.Approve);
        await ToldAsync();
        PlacementSheet handedIn = await SheetAsync(draft);
        Assert.Equal((PlacementState.InReview, false, 1), (handedIn.State, handedIn.CouponWaits, await ReviewsAsync(draft)));
        Assert.Empty(await ShownAsync());
        // Told once more, it is handed in once.
        await World.InTablesAsync(db => db.Events.Where(row => row.Kind == "coupon.published")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Pending, true)));
        await ToldAsync();
        Assert.Equal(1, await HappenedAsync(PromotionEvents.Submitted));
        Assert.Null(await DecidePlacementAsync(handedIn, Verdict.Approve));
        Assert.Equal("/m/coupon/" + coupon.Id, Assert.Single(await ShownAsync()).Href);
        Assert.Empty(await World.BrokenAsync());
    }

    [Theory]
    [InlineData("reject", SentBackFor.CouponRejected)]
    [InlineData("withdraw", SentBackFor.CouponGone)]
    [InlineData("late", SentBackFor.TooLate)]
    public async Task It_is_sent_back_with_the_reason_and_can_be_handed_in_again(string what, SentBackFor why)
    {
        CouponSheet coupon = await InReviewAsync();
        PlacementSheet waiting = Ok(await ConfirmAsync(await DraftedPlacementAsync(Of(coupon) with { Until = Today })));
        if (what == "withdraw") Ok(await World.Get<WithdrawCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        if (what == "late") World.Time.Pass(TimeSpan.FromDays(2));
        if (what != "withdraw") await DecideAsync(coupon, what == "reject" ? Verdict.Reject : Verdict.Approve);
        await ToldAsync();
        PlacementSheet back = await SheetAsync(waiting);
        Assert.Equal((PlacementState.Rejected, why, 0), (back.State, back.SentBackFor, await ReviewsAsync(waiting)));
        Assert.Empty(await ShownAsync());
        Assert.Empty(await World.BrokenAsync());
        if (what == "late") return;

        if (what == "reject") Ok(await World.Get<EditCoupon>().RunAsync(Noodles.Key, Id(coupon.Id), PublicOne with { Name = "改好了" }));
        Ok(await World.Get<SubmitCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        Assert.Equal(PlacementState.Waiting, Ok(await ConfirmAsync(waiting)).State);
        Assert.Null((await SheetAsync(waiting)).SentBackFor);
        await DecideAsync(coupon, Verdict.Approve);
        await ToldAsync();
        Assert.Equal(PlacementState.InReview, (await SheetAsync(waiting)).State);
    }

    [Fact]
    public async Task Of_two_coupons_decided_before_anybody_heard_each_placement_follows_its_own()
    {
        CouponSheet first = await InReviewAsync(), second = await InReviewAsync();
        PlacementSheet shown = Ok(await ConfirmAsync(await DraftedPlacementAsync(Of(first))));
        PlacementSheet back = Ok(await ConfirmAsync(await DraftedPlacementAsync(Of(second))));
        await DecideAsync(first, Verdict.Approve);
        await DecideAsync(second, Verdict.Reject);
        await ToldAsync();
        Assert.Equal((PlacementState.InReview, null), ((await SheetAsync(shown)).State, (await SheetAsync(shown)).SentBackFor));
        Assert.Equal((PlacementState.Rejected, SentBackFor.CouponRejected), ((await SheetAsync(back)).State, (await SheetAsync(back)).SentBackFor));
    }

    [Fact]
    public async Task A_bought_one_stays_a_draft_and_nothing_is_set_aside_until_the_coupon_is_approved()
    {
        CouponSheet coupon = await InReviewAsync();
        PlacementSheet draft = await DraftedPlacementAsync(Of(coupon) with { Paid = Offer().Paid });
        Refused("placements.coupon_waits", await ReserveAsync(draft));
        Refused("placements.coupon_waits", await ConfirmAsync(draft));
        await DecideAsync(coupon, Verdict.Approve);
        await ToldAsync();
        Assert.Equal((PlacementState.Draft, Purse), ((await SheetAsync(draft)).State, await WalletAsync()));
        Ok(await ReserveAsync(draft));
        Assert.Equal(PlacementState.InReview, Ok(await ConfirmAsync(draft)).State);
    }

    [Fact]
    public async Task A_waiting_edit_leaves_what_runs_alone_and_is_recalled_or_stopped_like_any_other()
    {
        PlacementSheet running = await RunningAsync();
        CouponSheet coupon = await InReviewAsync();
        PlacementSheet edited = Ok(await World.Get<EditPlacement>().RunAsync(Noodles.Key, Id(running.Id), 1, Of(coupon)));
        Assert.Equal((PlacementState.Running, PlacementStage.Waiting), (Ok(await ConfirmAsync(edited)) is var kept ? (kept.State, kept.Edit!.Value) : default));
        Assert.Equal("来一碗面", Assert.Single(await ShownAsync()).Title);
        Assert.Equal(PlacementStage.Draft, Ok(await World.Get<RecallPlacement>().RunAsync(Noodles.Key, Id(running.Id))).Edit);
        await DecideAsync(coupon, Verdict.Approve);
        await ToldAsync();
        Assert.Equal(PlacementStage.Draft, (await SheetAsync(running)).Edit);
        Assert.Equal(PlacementState.Stopped, Ok(await EndAsync(running)).State);
    }

    [Fact]
    public async Task An_approved_coupon_that_begins_later_is_booked_from_its_first_day_on()
    {
        CouponSheet coupon = await InReviewAsync(PublicOne with { ClaimFrom = World.Time.Now.AddDays(3) });
        await DecideAsync(coupon, Verdict.Approve);
        Assert.Equal(["/from placements.before_coupon"], Some.Wrong(Refused("request.invalid",
            await World.Get<DraftPlacement>().RunAsync(Noodles.Key, Of(coupon)))));
        PlacementSheet ahead = await RunningAsync(Of(coupon) with { From = Today.AddDays(3) });
        Assert.Equal(PlacementState.Scheduled, ahead.State);
        World.Time.Pass(TimeSpan.FromDays(3.5));
        Assert.Single(await ShownAsync());
    }

    private static CouponTerms PublicOne => Some.MoneyOff with { Layers = [Layer.Public] };

    private PlacementBody Of(CouponSheet coupon) => Body() with { Goal = Goal.Claim, Kind = ThingKind.Coupon, Thing = coupon.Id };

    private Task<CouponSheet> InReviewAsync(CouponTerms? terms = null) => OutAsync(terms ?? PublicOne);

    private Task ToldAsync() => ActivatorUtilities.CreateInstance<TellHandlers>(World.Get<IServiceProvider>()).RunAsync(default);

    private Task<int> ReviewsAsync(PlacementSheet of)
    {
        long id = Id(of.Id);
        return World.InTablesAsync(db => db.Reviews.CountAsync(row => row.SubjectId == id));
    }

    private async Task DecideAsync(CouponSheet coupon, Verdict verdict)
    {
        long id = Id(coupon.Id);
        long review = await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == id && row.DecidedAt == null)
            .Select(row => row.Id).SingleAsync());
        Ok(await World.Get<DecideReview>().RunAsync(Reviewer, review, new(verdict, verdict == Verdict.Reject ? "advertising_word" : null)));
    }
}

public sealed class FollowCouponOnSqliteTests() : FollowCouponTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class FollowCouponOnPostgreSqlTests() : FollowCouponTests(Engine.PostgreSql);
