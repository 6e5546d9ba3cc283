using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Shoppers report, staff decide once for all who did, and everybody hears what came of it.</summary>
public abstract class ReportTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task A_reported_comment_goes_for_good_and_each_reporter_reads_the_answer()
    {
        PostSheet post = await LiveAsync();
        CommentSheet said = await SaidAsync(post, "别来，去隔壁家");
        ReportSheet first = await ReportedAsync(post, said, by: 2);
        Assert.Equal(first.Id, (await ReportedAsync(post, said, by: 2)).Id);
        await ReportedAsync(post, said, by: 3);
        ReportedItem thing = Assert.Single(await WaitingAsync());
        Assert.Equal((2, said.Id, post.Id), (thing.Count, thing.Said!.Id, thing.Live!.Id));

        Ok(await DecideAsync(post, said, ReportVerdict.Upheld, "您说得对"));
        Assert.Empty(await WaitingAsync());
        Assert.Empty(await ReadAsync(post, Shopper(2)));
        Assert.Single(await ReadAsync(post, Shopper()));
        foreach (int by in new[] { 2, 3 })
            Assert.Equal((ReportVerdict.Upheld, "您说得对"), Assert.Single(await OwnAsync(by)) is var own ? (own.Verdict!.Value, own.Answer) : default);
        Assert.Empty(await OwnAsync(1));

        long id = Id(said.Id);
        Refused("comments.removed", await World.Get<PlaceComments>().RunAsync(Noodles.Key, [id], show: true));
        Refused("comments.removed", await World.Get<AnswerComment>().RunAsync(Noodles.Key, id, "我们不这么看"));
        Refused("comments.not_found", await World.Get<PinComment>().RunAsync(Noodles.Key, id, pin: true));
        Refused("comments.not_found", await World.Get<SendReport>().RunAsync(Shopper(4), null, id, ReportReason.Rude, null));
        Page<CommentLine> away = Ok(await World.Get<ListComments>().RunAsync(Noodles.Key, CommentKind.Hidden, null, new PageAsk()));
        Assert.Equal(CommentStage.Removed, Assert.Single(away.Items).Comment.Stage);
    }

    [Fact]
    public async Task A_reported_post_is_taken_down_with_the_answer_and_a_dismissed_one_stays()
    {
        PostSheet bad = await LiveAsync("转账返现"), good = await LiveAsync("今天的面");
        await ReportedAsync(bad, null, by: 2);
        await ReportedAsync(good, null, by: 2);
        Assert.Equal([bad.Id, good.Id], (await WaitingAsync()).Select(thing => thing.Live!.Id));

        Assert.Equal(["/answer", "/why"], (await World.Get<DecideReports>().RunAsync(Reviewer, Id(bad.Id), null, ReportVerdict.Upheld, " "))
            .Refusal!.Fields.Select(field => field.Pointer));
        Ok(await DecideAsync(bad, null, ReportVerdict.Upheld, "已下架", "承诺返现，属于欺诈"));
        Ok(await DecideAsync(good, null, ReportVerdict.Dismissed, "没有违规"));
        Assert.Equal((PostState.TakenDown, "承诺返现，属于欺诈"), await NowAsync(bad) is var now ? (now.State, now.Why) : default);
        Assert.Null(await SeenAsync(bad));
        Assert.Equal("今天的面", await SeenAsync(good));
        Assert.Equal([ReportVerdict.Dismissed, ReportVerdict.Upheld], (await OwnAsync(2)).Select(own => own.Verdict!.Value));
        Refused("reports.decided", await DecideAsync(good, null, ReportVerdict.Upheld, "再来", "再来"));
        Assert.Equal("今天的面", await SeenAsync(good));
    }

    [Fact]
    public async Task What_went_off_by_itself_is_answered_all_the_same()
    {
        PostSheet post = await LiveAsync();
        await ReportedAsync(post, null, by: 2);
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(post.Id)));
        Assert.Null(Assert.Single(await WaitingAsync()).Live);
        Ok(await DecideAsync(post, null, ReportVerdict.Upheld, "它已经不在了", "有人举报"));
        Assert.Equal(PostState.Withdrawn, (await NowAsync(post)).State);
        Assert.Equal("它已经不在了", Assert.Single(await OwnAsync(2)).Answer);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does()
    {
        PostSheet post = await LiveAsync();
        await ReportedAsync(post, null, by: 2);
        Outcome<Done>[] said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DecideAsync(post, null, ReportVerdict.Dismissed, "没有违规")));
        Assert.Equal(3, said.Count(one => one.Refusal?.Code == "reports.decided"));
        Assert.Equal(1, await HappenedAsync(LifeEvents.ReportsDecided));
    }

    [Fact]
    public async Task A_report_needs_a_reason_something_that_is_there_and_a_shopper()
    {
        PostSheet post = await LiveAsync(), draft = await WrittenAsync();
        CommentSheet said = await SaidAsync(post, "好喝");
        SendReport send = World.Get<SendReport>();
        Refused("posts.not_found", await send.RunAsync(Shopper(), Id(draft.Id), null, ReportReason.Rude, null));
        Refused("comments.not_found", await send.RunAsync(Shopper(), Id(draft.Id), Id(said.Id), ReportReason.Rude, null));
        Assert.Equal(["/reason"], (await send.RunAsync(Shopper(), Id(post.Id), null, null, null)).Refusal!.Fields.Select(field => field.Pointer));
        Assert.Equal(["/words"], (await send.RunAsync(Shopper(), Id(post.Id), null, ReportReason.Other, "")).Refusal!.Fields.Select(field => field.Pointer));
        Assert.Equal("request.invalid", (await send.RunAsync(Shopper(), Id(post.Id), null, ReportReason.Rude, new string('长', 201))).Refusal!.Code);
        Assert.NotNull((await send.RunAsync(Noodles.Key, Id(post.Id), null, ReportReason.Rude, null)).Refusal);
        Assert.NotNull((await World.Get<ListReports>().RunAsync(Noodles.Key, null)).Refusal);
        Assert.NotNull((await World.Get<DecideReports>().RunAsync(Noodles.Key, Id(post.Id), null, ReportVerdict.Dismissed, "没有")).Refusal);
    }

    [Fact]
    public async Task A_flood_of_one_person_is_stopped_for_a_day()
    {
        PostSheet post = await LiveAsync();
        for (int by = 0; by < SendReport.MostInDay; by++) await ReportedAsync(post, await SaidAsync(post, "好喝", by: 10 + by), by: 2);
        Refused("reports.too_many", await World.Get<SendReport>().RunAsync(Shopper(2), Id(post.Id), null, ReportReason.Rude, null));
        await ReportedAsync(post, null, by: 3);
        World.Time.Pass(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        await ReportedAsync(post, null, by: 2);
        Page<ReportedItem> page = Ok(await World.Get<ListReports>().RunAsync(Reviewer, null));
        Page<ReportedItem> next = Ok(await World.Get<ListReports>().RunAsync(Reviewer, Id(page.Next!)));
        Assert.Equal((ListReports.Most, ListReports.Most), (page.Items.Count, next.Items.Count));
        Assert.Empty(page.Items.Select(thing => thing.Comment).Intersect(next.Items.Select(thing => thing.Comment)));
    }

    private async Task<CommentSheet> SaidAsync(PostSheet post, string text, int by = 1) =>
        Ok(await World.Get<WriteComment>().RunAsync(Shopper(by), Id(post.Id), text));

    private async Task<ReportSheet> ReportedAsync(PostSheet post, CommentSheet? comment, int by) =>
        Ok(await World.Get<SendReport>().RunAsync(Shopper(by), Id(post.Id), comment is null ? null : Id(comment.Id), ReportReason.Fraud, "看着像骗人的"));

    private Task<Outcome<Done>> DecideAsync(PostSheet post, CommentSheet? comment, ReportVerdict verdict, string answer, string? why = null) =>
        World.Get<DecideReports>().RunAsync(Reviewer, Id(post.Id), comment is null ? null : Id(comment.Id), verdict, answer, why);

    private async Task<IReadOnlyList<ReportedItem>> WaitingAsync() => Ok(await World.Get<ListReports>().RunAsync(Reviewer, null)).Items;

    private Task<IReadOnlyList<ReportSheet>> OwnAsync(int by) => World.Get<ReadOwnReports>().RunAsync(Shopper(by));

    private async Task<IReadOnlyList<ReadComments.Thread>> ReadAsync(PostSheet post, Caller shopper) =>
        Ok(await World.Get<ReadComments>().RunAsync(shopper, Id(post.Id), null)).Threads;
}

public sealed class ReportsOnSqliteTests() : ReportTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ReportsOnPostgreSqlTests() : ReportTests(Engine.PostgreSql);
