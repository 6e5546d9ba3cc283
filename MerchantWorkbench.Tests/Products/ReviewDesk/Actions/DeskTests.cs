using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.ReviewDesk.Actions;
using MerchantWorkbench.Tests.Platform.Reviews;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.ReviewDesk.Actions;

/// <summary>The desk: what waits, who gets what, and what a reviewer is told beside it.</summary>
public abstract class DeskTests(Engine engine) : ReviewTest(engine)
{
    [Fact]
    public async Task Two_who_claim_at_once_get_two_different_ones()
    {
        (_, Review first) = await SubmittedAsync();
        (_, Review second) = await SubmittedAsync();
        ClaimNext claim = World.Get<ClaimNext>();

        var both = await Task.WhenAll(claim.RunAsync(Lin, null, []), claim.RunAsync(Zhou, null, []));

        Assert.Equal(new long?[] { first.Id, second.Id }, both.Select(outcome => Ok(outcome).Id).Order());
    }

    [Fact]
    public async Task The_own_submission_and_what_was_skipped_are_passed_over()
    {
        Caller owner = Noodles.People[Role.Owner];
        (_, Review own) = await SubmittedAsync(by: owner);
        (_, Review skipped) = await SubmittedAsync();
        (_, Review wanted) = await SubmittedAsync();
        Caller reviewer = await AlsoReviewerAsync(owner);

        Assert.Equal(wanted.Id, Ok(await World.Get<ClaimNext>().RunAsync(reviewer, "coupon", [skipped.Id])).Id);
        Assert.Null(Ok(await World.Get<ClaimNext>().RunAsync(reviewer, "coupon", [skipped.Id, wanted.Id])).Id);
        Desk desk = Ok(await World.Get<ListQueue>().RunAsync(reviewer, null));
        Assert.Equal([own.Id], desk.Rows.Where(row => row.IsOwn).Select(row => row.Id));
        Assert.Equal([wanted.Id], desk.Rows.Where(row => row.IsMine).Select(row => row.Id));
    }

    [Fact]
    public async Task The_desk_shows_clocks_holders_verdicts_that_wait_and_the_days_count()
    {
        (_, Review first) = await SubmittedAsync();
        (_, Review second) = await SubmittedAsync();
        (_, Review third) = await SubmittedAsync();
        Ok(await World.Get<TakeReview>().RunAsync(Zhou, second.Id));
        Ok(await DecideAsync(Lin, first.Id, No, hold: true));

        Desk desk = Ok(await World.Get<ListQueue>().RunAsync(Lin, null));

        Assert.Equal([second.Id, third.Id], desk.Rows.Select(row => row.Id));
        Assert.Equal((SmallWorld.Start + ListQueue.Promise, Zhou.Name), (desk.Rows[0].Due, desk.Rows[0].Holder));
        Assert.Equal((2, 1, first.Id), (desk.Total, desk.Today, Assert.Single(desk.Held).Id));
        World.Time.Pass(DecideReview.UndoTime);
        Assert.Empty(Ok(await World.Get<ListQueue>().RunAsync(Lin, "coupon")).Held);
        Assert.Empty(Ok(await World.Get<ListQueue>().RunAsync(Lin, "product")).Rows);
    }

    [Fact]
    public async Task A_reviewer_knows_the_merchants_record_the_attempt_and_the_words_of_an_appeal()
    {
        (_, Review first) = await SubmittedAsync();
        Ok(await DecideAsync(Lin, first.Id, No));
        (_, Review other) = await SubmittedAsync();
        Ok(await DecideAsync(Lin, other.Id, Yes));
        Ok(await World.Get<AppealReview>().RunAsync(Noodles.People[Role.Owner], CouponPermissions.Edit, first.Id, "日期没有写错"));
        Review appeal = await OpenAsync(first.SubjectId);

        Submission read = Ok(await World.Get<ReadSubmission>().RunAsync(Zhou, appeal.Id));

        Assert.Equal((2, 1, 1, "wrong_dates"), (read.Merchant.Submitted, read.Merchant.Approved, read.Merchant.Rejected, read.Merchant.LastReason));
        Assert.Equal((2, "日期没有写错", first.Id, false), (read.Attempt, read.Plea, read.First!.Id, read.IsOwn));
        Assert.True(Ok(await World.Get<ReadSubmission>().RunAsync(Lin, appeal.Id)).IsOwn);
    }

    [Fact]
    public async Task A_revision_comes_with_what_changed_since_the_approved_one()
    {
        (long coupon, Review first) = await SubmittedAsync();
        Assert.Null(Ok(await World.Get<ReadRevision>().RunAsync(Lin, coupon, first.Revision)).Approved);
        Ok(await DecideAsync(Lin, first.Id, Yes));
        Ok(await World.Get<EditCoupon>().RunAsync(Noodles.Key, coupon, Public with { Name = "新名字" }));

        ReadRevision.Revision read = Ok(await World.Get<ReadRevision>().RunAsync(Lin, coupon, (await OpenAsync(coupon)).Revision));

        Assert.Equal((Public.Name, "新名字", "/name"), (read.Approved!.Name, read.Terms.Name, Assert.Single(read.Differences).Pointer));
    }

    [Fact]
    public async Task An_administrator_may_look_and_a_merchant_may_not()
    {
        (_, Review review) = await SubmittedAsync();
        Caller administrator = World.Platform.Staff[Role.Administrator].Caller;
        Ok(await World.Get<ListQueue>().RunAsync(administrator, null));
        Ok(await World.Get<ReadSubmission>().RunAsync(administrator, review.Id));
        Refused("request.forbidden", await World.Get<ClaimNext>().RunAsync(administrator, null, []));
        Refused("request.forbidden", await World.Get<ListQueue>().RunAsync(Noodles.Key, null));
        Refused("request.forbidden", await World.Get<ReadSubmission>().RunAsync(Noodles.People[Role.Owner], review.Id));
        Refused("request.forbidden", await World.Get<ReadRevision>().RunAsync(Noodles.People[Role.Owner], review.SubjectId, review.Revision));
    }
}

public sealed class DeskOnSqliteTests() : DeskTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class DeskOnPostgreSqlTests() : DeskTests(Engine.PostgreSql);
