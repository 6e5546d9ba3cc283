using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Reviews;

/// <summary>What a merchant hears of a verdict, and what it can say against it.</summary>
public abstract class AppealReviewTests(Engine engine) : ReviewTest(engine)
{
    [Fact]
    public async Task An_appeal_goes_to_another_person()
    {
        (long coupon, Review first) = await SubmittedAsync();
        Ok(await DecideAsync(Lin, first.Id, No));
        Ok(await AppealAsync(first.Id));

        Review appeal = await OpenAsync(coupon);

        Assert.Equal((first.Id, first.Revision, CouponState.InReview), (appeal.AppealOf, appeal.Revision, (await CouponAsync(coupon)).State));
        Refused("reviews.own_submission", await World.Get<TakeReview>().RunAsync(Lin, appeal.Id));
        Refused("reviews.own_submission", await DecideAsync(Lin, appeal.Id, Yes));
        Ok(await DecideAsync(Zhou, appeal.Id, Yes));
        Assert.Equal(CouponState.Running, (await CouponAsync(coupon)).State);
    }

    [Fact]
    public async Task One_appeal_is_all()
    {
        (long coupon, Review first) = await SubmittedAsync();
        Refused("reviews.cannot_appeal", await AppealAsync(first.Id));
        Ok(await DecideAsync(Lin, first.Id, No));
        Ok(await AppealAsync(first.Id));
        Refused("reviews.cannot_appeal", await AppealAsync(first.Id));
        long appeal = (await OpenAsync(coupon)).Id;
        Ok(await DecideAsync(Zhou, appeal, No));
        Refused("reviews.cannot_appeal", await AppealAsync(appeal));
        Refused("reviews.cannot_appeal", await AppealAsync(first.Id));
    }

    [Fact]
    public async Task What_was_changed_since_is_submitted_and_not_appealed()
    {
        (long coupon, Review first) = await SubmittedAsync();
        Ok(await DecideAsync(Lin, first.Id, No));
        Ok(await World.Get<EditCoupon>().RunAsync(Noodles.Key, coupon, Public with { Name = "新名字" }));
        Refused("reviews.cannot_appeal", await AppealAsync(first.Id));
        Assert.Equal(CouponState.Rejected, (await CouponAsync(coupon)).State);
    }

    [Fact]
    public async Task An_appeal_needs_words_and_the_right_merchant()
    {
        (_, Review first) = await SubmittedAsync();
        Ok(await DecideAsync(Lin, first.Id, No));
        Refused("request.invalid", await World.Get<AppealReview>().RunAsync(Noodles.Key, CouponPermissions.Edit, first.Id, " "));
        Refused("request.not_found", await World.Get<AppealReview>().RunAsync(World.Pets.Key, CouponPermissions.Edit, first.Id, "不服"));
        Refused("request.forbidden", await World.Get<AppealReview>().RunAsync(Noodles.People[Role.Cashier], CouponPermissions.Edit, first.Id, "不服"));
    }

    [Fact]
    public async Task A_merchant_reads_its_own_verdicts_once_they_cannot_be_undone()
    {
        (long coupon, Review first) = await SubmittedAsync(Public with { Name = "全城最好的面" });
        Ok(await DecideAsync(Lin, first.Id, No, hold: true));
        ReviewsOf.Outcome held = Assert.Single(await ReadAsync(coupon, Noodles.Key));
        Assert.Equal((null, null, null, false), (held.Verdict, held.Reason, held.Note, held.CanAppeal));
        Assert.Contains(held.Findings, finding => finding.Pointer == "/name");

        World.Time.Pass(DecideReview.UndoTime);
        await ApplyHeldAsync();

        ReviewsOf.Outcome told = Assert.Single(await ReadAsync(coupon, Noodles.Key));
        Assert.Equal((Verdict.Reject, "wrong_dates", "改日期", true), (told.Verdict, told.Reason, told.Note, told.CanAppeal));
        Assert.Empty(await ReadAsync(coupon, World.Pets.Key));
        Refused("request.forbidden", await World.Get<ReviewsOf>().RunAsync(Noodles.People[Role.Cashier], CouponPermissions.View, "coupon", coupon));
    }

    private Task<Outcome<Done>> AppealAsync(long review) =>
        World.Get<AppealReview>().RunAsync(Noodles.People[Role.Owner], CouponPermissions.Edit, review, "日期没有写错");

    private async Task<IReadOnlyList<ReviewsOf.Outcome>> ReadAsync(long coupon, Caller by) =>
        Ok(await World.Get<ReviewsOf>().RunAsync(by, CouponPermissions.View, "coupon", coupon));
}

public sealed class AppealReviewOnSqliteTests() : AppealReviewTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class AppealReviewOnPostgreSqlTests() : AppealReviewTests(Engine.PostgreSql);
