using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>What posts brought: who counts where, and why.</summary>
public abstract class PostFiguresTests(Engine engine) : LifeTest(engine)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <remarks>By hand: an order of 40 yuan with 5 off is 35 paid.</remarks>
    [Fact]
    public async Task A_claim_counts_for_the_post_with_the_coupon_that_was_opened_last_before_it()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff);
        PostSheet first = await LiveAsync("头一条", coupon.Id), second = await LiveAsync("第二条", coupon.Id), bare = await LiveAsync("没有券");
        await OpenedAsync(first, by: 3);
        World.Time.Pass(TimeSpan.FromDays(7) + Hour);

        // 1 opened both and the one without a coupon after them: the second is the last with it. Used: 35 yuan.
        await OpenedAsync(first, by: 1);
        await OpenedAsync(second, by: 1);
        await OpenedAsync(bare, by: 1);
        await UsedAsync(Ok(await ClaimByPhoneAsync(coupon, 1)), 4_000);
        // 2 opened them the other way round, and looked at the second once more after the claim. Used and taken back.
        await OpenedAsync(second, by: 2);
        await OpenedAsync(first, by: 2);
        PieceSheet reversed = Ok(await ClaimByPhoneAsync(coupon, 2));
        await OpenedAsync(second, by: 2);
        Ok(await ReverseAsync(await UsedAsync(reversed, 5_000)));
        // 3 opened the first more than a week ago, 4 nothing, and the till system's guest is no phone of ours.
        Ok(await ClaimByPhoneAsync(coupon, 3));
        Ok(await ClaimByPhoneAsync(coupon, 4));
        await UsedAsync(await ClaimedAsync(coupon), 9_000);

        Assert.Equal(
            [("没有券", 1, 0, 0, 0L), ("第二条", 2, 1, 1, 3_500L), ("头一条", 3, 1, 0, 0L)],
            (await ReadAsync()).Items.Select(post => (post.Title, post.Readers, post.Claims, post.Redemptions, post.RevenueFen)));
        Assert.Equal(second.Id, (await ReadAsync()).Best!.Id);
    }

    [Fact]
    public async Task A_follower_counts_for_the_post_that_was_opened_last_before()
    {
        PostSheet first = await LiveAsync("头一条"), second = await LiveAsync("第二条");
        await OpenedAsync(second, by: 1);
        await OpenedAsync(first, by: 1);
        foreach (int by in new[] { 2, 3 }) await OpenedAsync(second, by);
        foreach (int by in new[] { 1, 2, 3, 4 }) Ok(await World.Get<FollowAccount>().RunAsync(Shopper(by), Noodles.Id));
        Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(3), Noodles.Id));
        await OpenedAsync(second, by: 1);
        Assert.Equal([("第二条", 1), ("头一条", 1)], (await ReadAsync()).Items.Select(post => (post.Title, post.Follows)));
    }

    [Fact]
    public async Task A_person_is_one_reader_however_often_and_a_share_is_told_from_ten_on()
    {
        PostSheet post = await LiveAsync();
        for (int by = 1; by < PostFigures.LeastReaders; by++) await OpenedAsync(post, by);
        foreach (int by in new[] { 1, 1, 2 })
        {
            await OpenedAsync(post, by, toTheEnd: true);
            await OpenedAsync(post, by);
        }
        Assert.Equal((9, 2, null), Assert.Single((await ReadAsync()).Items) is var few ? (few.Readers, few.ReadToEnd, few.ReadToEndPercent) : default);
        // Only the end was heard of: it was read all the same.
        await OpenedAsync(post, by: 10, toTheEnd: true);
        Assert.Equal((10, 3, 30), Assert.Single((await ReadAsync()).Items) is var more ? (more.Readers, more.ReadToEnd, more.ReadToEndPercent) : default);
    }

    [Fact]
    public async Task A_reload_writes_nothing_and_coming_back_from_another_post_does()
    {
        PostSheet post = await LiveAsync("头一条"), other = await LiveAsync("第二条");
        await OpenedAsync(post, by: 1);
        await OpenedAsync(post, by: 1);
        Assert.Equal(1, await RowsAsync());
        await OpenedAsync(other, by: 1);
        await OpenedAsync(post, by: 1);
        Assert.Equal(3, await RowsAsync());
        World.Time.Pass(ReadRows.Again);
        await OpenedAsync(post, by: 1);
        Assert.Equal(4, await RowsAsync());
    }

    [Fact]
    public async Task Many_readings_are_kept_at_once()
    {
        PostSheet post = await LiveAsync();
        await OpenedAsync(post, by: 1);
        World.Time.Pass(Hour);
        for (int by = 0; by < 600; by++)
        {
            if (by % 3 != 0) Ok(await World.Get<NotePostRead>().RunAsync(Shopper(by), Id(post.Id), toTheEnd: false));
            if (by % 2 == 0) Ok(await World.Get<NotePostRead>().RunAsync(Shopper(by), Id(post.Id), toTheEnd: true));
        }
        await World.Get<KeepPostReads>().RunAsync(default);
        Assert.Equal((500, 300), Assert.Single((await ReadAsync()).Items) is var one ? (one.Readers, one.ReadToEnd) : default);
    }

    [Fact]
    public async Task Likes_and_comments_that_are_shown_are_counted_and_the_merchants_own_are_not()
    {
        PostSheet post = await LiveAsync();
        foreach (int by in new[] { 1, 2 }) Ok(await World.Get<LikePost>().RunAsync(Shopper(by), Id(post.Id), like: true));
        CommentSheet said = Ok(await World.Get<WriteComment>().RunAsync(Shopper(1), Id(post.Id), "汤好喝"));
        Ok(await World.Get<WriteComment>().RunAsync(Shopper(2), Id(post.Id), "加微信 138-0013-8000"));
        Ok(await World.Get<AnswerComment>().RunAsync(Noodles.Key, Id(said.Id), "谢谢"));
        Assert.Equal((2, 1), Assert.Single((await ReadAsync()).Items) is var one ? (one.Likes, one.Comments) : default);
    }

    [Fact]
    public async Task What_hung_on_the_post_when_it_was_opened_counts_whatever_hangs_there_now()
    {
        CouponSheet old = await OutAsync(Some.MoneyOff), now = await OutAsync(Some.MoneyOff);
        PostSheet post = await LiveAsync(coupon: old.Id);
        await OpenedAsync(post, by: 1);
        await EditedAsync(post, "换了一张券", now.Id);
        foreach (int by in new[] { 1, 2 }) Ok(await ClaimByPhoneAsync(old, by));
        Ok(await ClaimByPhoneAsync(now, 1));
        Assert.Equal(1, Assert.Single((await ReadAsync()).Items).Claims);
    }

    [Fact]
    public async Task Another_merchant_sees_nothing_of_it_and_its_posts_take_nothing_from_ours()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff);
        PostSheet ours = await LiveAsync(coupon: coupon.Id), theirs = await LiveAsync("我们的猫", by: Pets);
        await OpenedAsync(ours, by: 1);
        await OpenedAsync(theirs, by: 1);
        Ok(await ClaimByPhoneAsync(coupon, 1));
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(1), Noodles.Id));
        Assert.Equal((ours.Id, 1, 1, 1), Assert.Single((await ReadAsync()).Items) is var one ? (one.Id, one.Readers, one.Claims, one.Follows) : default);
        PostFigures other = Assert.Single((await ReadAsync(Pets.Key)).Items);
        Assert.Equal((theirs.Id, 1, 0, 0), (other.Id, other.Readers, other.Claims, other.Follows));
        Refused("request.forbidden", await World.Get<ReadPostFigures>().RunAsync(Noodles.People[Role.Cashier]));
        Assert.NotNull((await World.Get<ReadPostFigures>().RunAsync(Shopper())).Refusal);
    }

    [Fact]
    public async Task What_was_taken_off_keeps_its_figures_and_what_is_older_than_ninety_days_is_left_out_and_forgotten()
    {
        PostSheet off = await LiveAsync("撤下的"), draft = await WrittenAsync("没发的");
        await OpenedAsync(off, by: 1);
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(off.Id)));
        PostFigures figures = Assert.Single((await ReadAsync()).Items);
        Assert.Equal((off.Id, PostState.Withdrawn, SmallWorld.Start, 1), (figures.Id, figures.State, figures.LiveSince, figures.Readers));
        Refused("posts.not_found", await World.Get<NotePostRead>().RunAsync(Shopper(), Id(off.Id), toTheEnd: false));
        Refused("posts.not_found", await World.Get<NotePostRead>().RunAsync(Shopper(), Id(draft.Id), toTheEnd: false));

        World.Time.Pass(TimeSpan.FromDays(ReadPostFigures.Days) + Hour);
        await World.Get<ForgetPostReads>().RunAsync(default);
        Assert.Empty((await ReadAsync()).Items);
        Assert.Equal(1, await RowsAsync());
        World.Time.Pass(TimeSpan.FromDays(ForgetPostReads.Days - ReadPostFigures.Days));
        await World.Get<ForgetPostReads>().RunAsync(default);
        Assert.Equal(0, await RowsAsync());
    }

    [Fact]
    public async Task Two_copies_that_hear_of_one_person_at_once_count_one()
    {
        PostSheet post = await LiveAsync();
        await using SmallWorld other = World.AnotherCopy();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async at =>
        {
            SmallWorld copy = at % 2 == 0 ? World : other;
            Ok(await copy.Get<NotePostRead>().RunAsync(Shopper(at % 4), Id(post.Id), toTheEnd: at % 3 == 0));
            await copy.Get<KeepPostReads>().RunAsync(default);
        }));
        Assert.Equal((4, 4), Assert.Single((await ReadAsync()).Items) is var one ? (one.Readers, one.ReadToEnd) : default);
    }

    private async Task OpenedAsync(PostSheet post, int by, bool toTheEnd = false)
    {
        World.Time.Pass(TimeSpan.FromMinutes(1));
        Ok(await World.Get<NotePostRead>().RunAsync(Shopper(by), Id(post.Id), toTheEnd));
        await World.Get<KeepPostReads>().RunAsync(default);
    }

    private async Task<RedeemPiece.Receipt> UsedAsync(PieceSheet piece, long orderFen) => Ok(await RedeemAsync(piece.Code, orderFen));

    private async Task<PostFiguresSheet> ReadAsync(Caller? by = null) => Ok(await World.Get<ReadPostFigures>().RunAsync(by ?? Noodles.Key));

    private Task<int> RowsAsync() => World.InTablesAsync(db => db.PostReads.CountAsync());

    /// <summary>Other words and another coupon, approved.</summary>
    private async Task EditedAsync(PostSheet post, string text, string coupon)
    {
        PostSheet edit = Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), post.Revision, post.Body with { Text = text, Coupon = coupon }));
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(edit.Id)));
        Assert.Null(await DecideAsync(edit, Verdict.Approve));
    }
}

public sealed class PostFiguresOnSqliteTests() : PostFiguresTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PostFiguresOnPostgreSqlTests() : PostFiguresTests(Engine.PostgreSql);
