using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>What a post may carry, what is noticed about it, and what a reviewer gets to see.</summary>
public abstract class PostingTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task A_picture_or_a_coupon_of_somebody_else_cannot_be_posted()
    {
        PostBody foreign = await BodyAsync(by: Pets);
        Assert.Equal("/pictures/0/picture posts.no_such_picture",
            Wrong(Refused("request.invalid", await World.Get<DraftPost>().RunAsync(Noodles.Key, foreign))));
        CouponSheet theirs = await OutAsync(by: Pets);
        Assert.Equal("/coupon posts.coupon_not_open",
            Wrong(Refused("request.invalid", await World.Get<DraftPost>().RunAsync(Noodles.Key, await BodyAsync(coupon: theirs.Id)))));
        CouponSheet draft = await DraftedAsync();
        Refused("request.invalid", await World.Get<DraftPost>().RunAsync(Noodles.Key, await BodyAsync(coupon: draft.Id)));
    }

    [Fact]
    public async Task A_coupon_that_ended_while_the_post_was_written_stops_it_from_being_handed_in()
    {
        CouponSheet coupon = await OutAsync();
        PostSheet post = await WrittenAsync(coupon: coupon.Id);
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        Assert.Equal("/coupon posts.coupon_not_open",
            Wrong(Refused("request.invalid", await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(post.Id)))));
        Assert.Equal(PostState.Draft, (await NowAsync(post)).State);
    }

    [Fact]
    public async Task The_same_words_are_no_new_revision_and_a_colleagues_later_words_are_not_overwritten()
    {
        PostSheet post = await WrittenAsync();
        PostSheet same = Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), post.Revision, post.Body));
        Assert.Equal(1, same.Revision);
        PostSheet mine = await EditedAsync(post, "我的新词");
        Refused("posts.changed_meanwhile", await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), post.Revision, post.Body with { Text = "同事的" }));
        Assert.Equal(("我的新词", 2), ((await NowAsync(post)).Text, mine.Revision));
    }

    [Fact]
    public async Task A_coupon_that_ends_or_runs_out_within_days_is_told_before_the_post_goes_out()
    {
        DateTimeOffset soon = SmallWorld.Start.AddDays(3);
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Total = 5, ClaimUntil = soon });
        CheckPost.Result said = Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, await BodyAsync(coupon: coupon.Id)));
        Assert.Null(said.Wrong);
        Assert.Equal(
            [$"posts.finding_coupon_ends /coupon {soon.ToOffset(TimeSpan.FromHours(8)):M-d HH:mm}", "posts.finding_coupon_few /coupon 5"],
            said.Hints.Where(hint => hint.Pointer == "/coupon").Select(hint => $"{hint.Code} {hint.Pointer} {hint.Facts[0]}"));

        CouponSheet other = await OutAsync(Some.MoneyOff with { Total = 500, ClaimUntil = SmallWorld.Start.AddDays(30) });
        said = Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, await BodyAsync(coupon: other.Id)));
        Assert.DoesNotContain(said.Hints, hint => hint.Pointer == "/coupon");
    }

    [Fact]
    public async Task Watched_words_and_silent_pictures_are_hints_and_block_nothing()
    {
        PostBody body = await BodyAsync("全城最好的面");
        CheckPost.Result said = Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, body with { Pictures = [body.Pictures![0] with { Alt = null }] }));
        Assert.Null(said.Wrong);
        Assert.Equal(["posts.finding_word /text 最好", "posts.finding_alt /pictures 1", "posts.finding_narrow /pictures 1"],
            said.Hints.Select(hint => $"{hint.Code} {hint.Pointer} {hint.Facts[0]}"));
        Assert.All(said.Hints, hint => Assert.False(hint.Blocks));

        PostSheet post = await HandedInAsync("全城最好的面");
        string? kept = await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == Id(post.Id)).Select(row => row.Findings).SingleAsync());
        Assert.Contains("最好", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_sees_what_was_handed_in_beside_what_is_live()
    {
        PostSheet post = await EditedAsync(await LiveAsync("旧的"), "新的");
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(post.Id)));
        ReadPostRevision.Revision read = Ok(await World.Get<ReadPostRevision>().RunAsync(Reviewer, Id(post.Id), 2));
        Assert.Equal(("新的", "旧的"), (read.Said.Text, read.Live!.Text));
        Assert.Equal("旧的", await SeenAsync(post));

        Assert.Null(await DecideAsync(post, Verdict.Approve));
        Assert.Equal("新的", await SeenAsync(post));
        Assert.Null(Ok(await World.Get<ReadPostRevision>().RunAsync(Reviewer, Id(post.Id), 2)).Live);
    }

    [Fact]
    public async Task A_verdict_that_still_can_be_undone_shows_nobody_anything()
    {
        PostSheet post = await HandedInAsync();
        long review = await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == Id(post.Id)).Select(row => row.Id).SingleAsync());
        Ok(await World.Get<DecideReview>().RunAsync(Reviewer, review, new(Verdict.Approve), hold: true));
        Assert.Null(await SeenAsync(post));
        Ok(await World.Get<RecallPost>().RunAsync(Noodles.Key, Id(post.Id)));
        World.Time.Pass(TimeSpan.FromMinutes(1));
        await Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<ApplyHeldVerdicts>(World.Get<IServiceProvider>()).RunAsync(default);
        Assert.Null(await SeenAsync(post));
    }

    [Fact]
    public async Task An_edit_keeps_the_posts_place_in_the_feed_and_a_withdrawn_one_comes_back_on_top()
    {
        PostSheet older = await LiveAsync("先发的"), newer = await LiveAsync("后发的");
        PostSheet edited = await EditedAsync(older, "先发的，改过");
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(edited.Id)));
        Assert.Null(await DecideAsync(edited, Verdict.Approve));
        Assert.Equal([newer.Id, older.Id], await FeedAsync());

        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(older.Id)));
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(older.Id)));
        Assert.Equal([newer.Id], await FeedAsync());
        Assert.Null(await DecideAsync(older, Verdict.Approve));
        Assert.Equal([older.Id, newer.Id], await FeedAsync());
    }

    [Fact]
    public async Task A_post_that_was_taken_down_tells_its_merchant_why()
    {
        PostSheet post = await LiveAsync();
        Refused("request.invalid", await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), " "));
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "图片不是您拍的"));
        PostSheet now = await NowAsync(post);
        Assert.Equal((PostState.TakenDown, "图片不是您拍的"), (now.State, now.Why));
        Assert.Null(await SeenAsync(post));
    }

    [Fact]
    public async Task What_is_live_and_was_never_decided_is_found_by_its_statement()
    {
        PostSheet post = await LiveAsync();
        long id = Id(post.Id);
        await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, 9)));
        Assert.Equal(["inv_post_decided"], await World.BrokenAsync());
        await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, 1)));
        await World.InTablesAsync(db => db.PostRevisions.Where(row => row.PostId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, 9)));
        Assert.Equal(["inv_post_kept"], await World.BrokenAsync());
        await World.InTablesAsync(db => db.PostRevisions.Where(row => row.PostId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, 1)));
    }

    private async Task<IEnumerable<string>> FeedAsync() => (await World.Get<ReadFeed>().RunAsync(null, null)).Items.Select(item => item.Id);
}

public sealed class PostingOnSqliteTests() : PostingTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PostingOnPostgreSqlTests() : PostingTests(Engine.PostgreSql);
