using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>A coupon's steps from draft to its end, and what a reviewer has to do with them.</summary>
public abstract class CouponDecisionTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task Own_ground_opens_at_once_by_a_recorded_decision_and_the_public_waits()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Layers = [Layer.Own, Layer.Public] });
        Assert.Equal((CouponState.Running, null), (coupon.State, coupon.PublicRevision));
        Review[] reviews = await ReviewsAsync(coupon);
        Assert.Equal([true, false], reviews.Select(review => review.ByPolicy));
        Ok(await ClaimAsync(coupon));

        Ok(await DecideAsync(reviews[1], new(Verdict.Approve)));
        Assert.Equal(1, (await NowAsync(coupon)).PublicRevision);
    }

    [Fact]
    public async Task What_changes_while_it_is_public_waits_and_the_approved_words_stay()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Layers = [Layer.Public] });
        Ok(await DecideAsync((await ReviewsAsync(coupon))[^1], new(Verdict.Approve)));
        CouponTerms renamed = Some.MoneyOff with { Layers = [Layer.Public], Name = "改过的名字" };
        Ok(await World.Get<EditCoupon>().RunAsync(Noodles.Key, Id(coupon.Id), renamed));

        CouponSheet seen = Ok(await World.Get<FindCoupon>().RunAsync(TestPlatform.Shopper(1), Id(coupon.Id)));
        Assert.Equal(Some.MoneyOff.Name, seen.Name);
        Review open = Assert.Single(await ReviewsAsync(coupon), review => review.DecidedAt is null);
        Ok(await DecideAsync(open, new(Verdict.Reject, "wording")));
        Assert.Equal((CouponState.Running, 1), ((await NowAsync(coupon)).State, (await NowAsync(coupon)).PublicRevision));
    }

    [Fact]
    public async Task A_decision_is_taken_once_and_never_by_who_submitted()
    {
        CouponSheet draft = await DraftedAsync(Some.MoneyOff with { Layers = [Layer.Public] });
        Caller reviewer = World.Platform.Staff[Role.Reviewer].Caller;
        await World.InTablesAsync(db =>
        {
            db.Add(new Membership { MerchantId = Noodles.Id, PersonId = reviewer.PersonId!.Value, Role = Role.Manager, SeenAt = World.Time.Now });
            return Task.FromResult(0);
        });
        Caller both = Caller.Member(reviewer.PersonId!.Value, reviewer.Name, Noodles.Id);
        Ok(await World.Get<SubmitCoupon>().RunAsync(both, Id(draft.Id)));
        Review review = Assert.Single(await ReviewsAsync(draft));

        Refused("reviews.own_submission", await DecideAsync(review, new(null)));
        Ok(await World.Get<DecideReview>().RunAsync(World.Platform.OtherReviewer.Caller, review.Id, new(Verdict.Approve)));
        Refused("reviews.own_submission", await DecideAsync(review, new(Verdict.Approve)));
        Refused("reviews.already_decided", await World.Get<DecideReview>().RunAsync(World.Platform.OtherReviewer.Caller, review.Id, new(Verdict.Reject)));
    }

    [Fact]
    public async Task Of_two_reviewers_at_once_one_decides()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Layers = [Layer.Public] });
        Review review = Assert.Single(await ReviewsAsync(coupon));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(() => World.Get<DecideReview>().RunAsync(
            at % 2 == 0 ? World.Platform.OtherReviewer.Caller : World.Platform.Staff[Role.ReviewLead].Caller, review.Id, new(Verdict.Approve)))));
        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Refused("reviews.already_decided", answer));
    }

    [Fact]
    public async Task Withdrawing_beside_a_decision_ends_in_one_of_the_two()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Layers = [Layer.Public] });
        Review review = Assert.Single(await ReviewsAsync(coupon));
        var decide = Task.Run(() => DecideAsync(review, new(Verdict.Approve)));
        var withdraw = Task.Run(() => World.Get<WithdrawCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        bool decided = (await decide).Refusal is null, withdrawn = (await withdraw).Refusal is null;

        Assert.True(decided != withdrawn, $"decided {decided}, withdrawn {withdrawn}");
        Assert.Equal(decided ? CouponState.Running : CouponState.Draft, (await NowAsync(coupon)).State);
    }

    [Fact]
    public async Task A_coupon_whose_time_is_over_is_not_submitted()
    {
        CouponSheet draft = await DraftedAsync();
        World.Time.Now = Some.Until;
        Assert.Equal("/claimUntil", Refused("request.invalid", await World.Get<SubmitCoupon>().RunAsync(Noodles.Key, Id(draft.Id))).Fields[0].Pointer);
    }

    [Fact]
    public async Task Before_its_first_moment_it_is_scheduled_and_after_its_last_it_has_ended()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { ClaimFrom = SmallWorld.Start.AddDays(1) });
        Assert.Equal(CouponState.Scheduled, coupon.State);
        World.Time.Now = SmallWorld.Start.AddDays(1);
        Assert.Equal(CouponState.Running, (await NowAsync(coupon)).State);
        World.Time.Now = Some.Until.AddMicroseconds(1);
        Assert.Equal(CouponState.Ended, (await NowAsync(coupon)).State);
        Refused("coupons.wrong_state", await World.Get<AppendPieces>().RunAsync(Noodles.Key, Id(coupon.Id), new(500)));
    }

    private Task<Outcome<ReviewSheet>> DecideAsync(Review review, DecideReview.Request ask) =>
        World.Get<DecideReview>().RunAsync(World.Platform.Staff[Role.Reviewer].Caller, review.Id, ask);

    private Task<Review[]> ReviewsAsync(CouponSheet coupon)
    {
        long id = Id(coupon.Id);
        return World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == id).OrderBy(row => row.Id).ToArrayAsync());
    }
}

public sealed class CouponDecisionOnSqliteTests() : CouponDecisionTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CouponDecisionOnPostgreSqlTests() : CouponDecisionTests(Engine.PostgreSql);
