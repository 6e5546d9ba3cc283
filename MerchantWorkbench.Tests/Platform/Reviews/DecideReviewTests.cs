using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Platform.Reviews;

/// <summary>Who may decide, once, and when a verdict takes effect.</summary>
public abstract class DecideReviewTests(Engine engine) : ReviewTest(engine)
{
    [Fact]
    public async Task Of_two_people_who_take_the_same_one_has_it()
    {
        (_, Review review) = await SubmittedAsync();
        TakeReview take = World.Get<TakeReview>();

        Outcome<Done>[] both = await Task.WhenAll(take.RunAsync(Lin, review.Id), take.RunAsync(Zhou, review.Id));

        Assert.Single(both, outcome => outcome.Refusal is null);
        Assert.Equal("reviews.held_by_colleague", Assert.Single(both, outcome => outcome.Refusal is not null).Refusal!.Code);
    }

    [Fact]
    public async Task A_lease_ends_after_five_minutes_without_a_sign_of_life()
    {
        (_, Review review) = await SubmittedAsync();
        TakeReview take = World.Get<TakeReview>();
        Ok(await take.RunAsync(Lin, review.Id));
        World.Time.Pass(TakeReview.Lease - TimeSpan.FromMilliseconds(1));
        Refused("reviews.held_by_colleague", await take.RunAsync(Zhou, review.Id));
        Refused("reviews.held_by_colleague", await DecideAsync(Zhou, review.Id, Yes, hold: true));
        World.Time.Pass(TimeSpan.FromMilliseconds(1));
        Ok(await take.RunAsync(Zhou, review.Id));
        Refused("reviews.held_by_colleague", await take.RunAsync(Lin, review.Id));
    }

    [Fact]
    public async Task What_is_put_down_is_free_at_once()
    {
        (_, Review review) = await SubmittedAsync();
        Ok(await World.Get<TakeReview>().RunAsync(Lin, review.Id));
        Ok(await World.Get<TakeReview>().ReleaseAsync(Zhou, review.Id));
        Refused("reviews.held_by_colleague", await World.Get<TakeReview>().RunAsync(Zhou, review.Id));
        Ok(await World.Get<TakeReview>().ReleaseAsync(Lin, review.Id));
        Ok(await World.Get<TakeReview>().RunAsync(Zhou, review.Id));
    }

    [Fact]
    public async Task Of_two_people_who_decide_at_once_one_does()
    {
        (long coupon, Review review) = await SubmittedAsync();

        Outcome<ReviewSheet>[] both = await Task.WhenAll(DecideAsync(Lin, review.Id, Yes), DecideAsync(Zhou, review.Id, No));

        Assert.Single(both, outcome => outcome.Refusal is null);
        Refusal no = Assert.Single(both, outcome => outcome.Refusal is not null).Refusal!;
        Assert.Equal(("reviews.already_decided", RefusalKind.Conflict), (no.Code, no.Kind));
        Assert.Contains((await CouponAsync(coupon)).State, new[] { CouponState.Running, CouponState.Rejected });
    }

    [Fact]
    public async Task Nobody_decides_or_takes_the_own_submission()
    {
        Caller owner = Noodles.People[Role.Owner];
        (_, Review review) = await SubmittedAsync(by: owner);
        Caller both = await AlsoReviewerAsync(owner);

        Outcome<ReviewSheet> outcome = await DecideAsync(both, review.Id, Yes);

        Assert.Equal(("reviews.own_submission", RefusalKind.Forbidden), (outcome.Refusal!.Code, outcome.Refusal.Kind));
        Refused("reviews.own_submission", await World.Get<TakeReview>().RunAsync(both, review.Id));
        Ok(await DecideAsync(Zhou, review.Id, Yes));
    }

    [Fact]
    public async Task A_verdict_of_the_screen_can_be_undone_until_its_thirty_seconds_are_over()
    {
        (long coupon, Review review) = await SubmittedAsync();
        Ok(await DecideAsync(Lin, review.Id, No, hold: true));
        World.Time.Pass(DecideReview.UndoTime - TimeSpan.FromSeconds(1));
        await ApplyHeldAsync();
        Assert.Equal(CouponState.InReview, (await CouponAsync(coupon)).State);
        Refused("reviews.too_late_to_undo", await World.Get<UndoVerdict>().RunAsync(Zhou, review.Id));

        Ok(await World.Get<UndoVerdict>().RunAsync(Lin, review.Id));

        Review again = await OpenAsync(coupon);
        Assert.Equal((null, null, Lin.PersonId), (again.Verdict, again.Reason, again.HeldBy));
        World.Time.Pass(TimeSpan.FromMinutes(1));
        await ApplyHeldAsync();
        Assert.Equal(CouponState.InReview, (await CouponAsync(coupon)).State);
    }

    [Fact]
    public async Task After_thirty_seconds_it_is_too_late_even_before_the_job_came_by()
    {
        (long coupon, Review review) = await SubmittedAsync();
        Ok(await DecideAsync(Lin, review.Id, Yes, hold: true));
        World.Time.Pass(DecideReview.UndoTime);

        Refused("reviews.too_late_to_undo", await World.Get<UndoVerdict>().RunAsync(Lin, review.Id));

        Assert.Equal(CouponState.InReview, (await CouponAsync(coupon)).State);
        await ApplyHeldAsync();
        await ApplyHeldAsync();
        Assert.Equal(CouponState.Running, (await CouponAsync(coupon)).State);
        Assert.Equal(1, await World.InTablesAsync(db => db.Events.CountAsync(row => row.Kind == "review.decided")));
    }

    [Fact]
    public async Task A_held_verdict_takes_effect_after_a_restart()
    {
        (long coupon, Review review) = await SubmittedAsync();
        Ok(await DecideAsync(Lin, review.Id, Yes, hold: true));
        await World.RestartAsync();
        World.Time.Pass(DecideReview.UndoTime);

        await ApplyHeldAsync();

        Assert.Equal(CouponState.Running, (await CouponAsync(coupon)).State);
    }

    [Fact]
    public async Task A_new_submission_takes_the_place_of_the_one_that_waits()
    {
        (long coupon, Review first) = await SubmittedAsync(Public with { Layers = [Layer.Own, Layer.Public] });
        Ok(await DecideAsync(Lin, first.Id, Yes, hold: true));
        await EditAsync(coupon, "换个名字");

        Review second = await OpenAsync(coupon);
        Assert.Equal(first.Revision + 1, second.Revision);
        Refused("request.not_found", await DecideAsync(Zhou, first.Id, Yes));
        World.Time.Pass(DecideReview.UndoTime);
        await ApplyHeldAsync();
        Assert.Null((await CouponAsync(coupon)).PublicRevision);
    }

    [Fact]
    public async Task What_is_published_stays_while_the_next_revision_waits_and_when_it_is_sent_back()
    {
        (long coupon, Review first) = await SubmittedAsync();
        Ok(await DecideAsync(Lin, first.Id, Yes));
        await EditAsync(coupon, "还没审的名字");
        Assert.Equal(Public.Name, await ShownAsync(coupon));

        Ok(await DecideAsync(Zhou, (await OpenAsync(coupon)).Id, No));

        Assert.Equal((Public.Name, CouponState.Running), (await ShownAsync(coupon), (await CouponAsync(coupon)).State));
        await EditAsync(coupon, "审过的名字");
        Ok(await DecideAsync(Zhou, (await OpenAsync(coupon)).Id, Yes));
        Assert.Equal("审过的名字", await ShownAsync(coupon));
    }

    private async Task EditAsync(long coupon, string name) =>
        Ok(await World.Get<EditCoupon>().RunAsync(Noodles.Key, coupon, (await CouponAsync(coupon)) with { Name = name }));

    private async Task<string> ShownAsync(long coupon) => Ok(await World.Get<FindCoupon>().RunAsync(TestPlatform.Shopper(1), coupon)).Name;
}

public sealed class DecideReviewOnSqliteTests() : DecideReviewTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class DecideReviewOnPostgreSqlTests() : DecideReviewTests(Engine.PostgreSql);
