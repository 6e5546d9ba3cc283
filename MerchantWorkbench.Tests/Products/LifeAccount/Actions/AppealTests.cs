using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>A merchant speaks once against what staff took away; somebody else answers, and what is granted is there again as it was.</summary>
public abstract class AppealTests(Engine engine) : LifeTest(engine)
{
    private Caller Lead => World.Platform.Staff[Role.ReviewLead].Caller;

    [Fact]
    public async Task A_granted_appeal_brings_the_post_back_exactly_as_it_was()
    {
        PostSheet older = await LiveAsync("先发的"), post = await LiveAsync("今天的面");
        await LiveAsync("后发的");
        PostSheet before = await NowAsync(post);
        string picture = before.Pictures[0].Address["/files/".Length..];
        PostSheet edited = await EditedAsync(before, "改到一半");
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(edited.Id)));
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "图片不是您拍的"));
        Assert.Null(await World.Get<FileStore>().FindAsync(picture, default));
        Ok(await World.Get<FileStore>().FindHiddenAsync(Lead, LifePermissions.HandleReports, picture, default));
        Refused("request.forbidden", await World.Get<FileStore>().FindHiddenAsync(Noodles.Key, LifePermissions.HandleReports, picture, default));

        AppealSheet said = Ok(await AppealAsync(post, "是我们自己拍的"));
        Assert.Equal(("是我们自己拍的", null), (said.Words, said.Verdict));
        AppealedItem waits = Assert.Single(await WaitingAsync());
        Assert.Equal(("今天的面", "图片不是您拍的", "是我们自己拍的", false), (waits.Post!.Text, waits.Why, waits.Words, waits.IsOwn));
        Assert.StartsWith("/staff/life/files/", waits.Post.Pictures[0].Address, StringComparison.Ordinal);

        Ok(await World.Get<DecideAppeal>().RunAsync(Lead, waits.Removal, AppealVerdict.Granted, "您说得对"));
        PostSheet now = await NowAsync(post);
        Assert.Equal((PostState.Live, PostStage.Draft, 1, before.LiveAt, null), (now.State, now.Edit, now.LiveRevision, now.LiveAt, now.Why));
        Assert.Equal("今天的面", await SeenAsync(post));
        Assert.NotNull(await World.Get<FileStore>().FindAsync(picture, default));
        Assert.Equal(["后发的", "今天的面", "先发的"], (await World.Get<ReadFeed>().RunAsync(null, null)).Items.Select(item => item.Text));
        AppealSheet told = Ok(await World.Get<FindAppeal>().RunAsync(Noodles.Key, Id(post.Id)));
        Assert.Equal((AppealVerdict.Granted, "您说得对"), (told.Verdict, told.Answer));
        Assert.Empty(await WaitingAsync());
        Assert.Empty(await World.BrokenAsync());
        Assert.NotEqual(older.Id, post.Id);
    }

    [Fact]
    public async Task A_merchant_speaks_once_and_a_refusal_ends_it_until_the_next_decision()
    {
        PostSheet post = await LiveAsync();
        Refused("appeals.nothing", await AppealAsync(post, "还没下架"));
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "有人投诉"));
        Assert.Equal("/words", Refused("request.invalid", await AppealAsync(post, " ")).Fields[0].Pointer);
        Ok(await AppealAsync(post, "没有的事"));
        Ok(await AppealAsync(post, "没有的事"));
        Refused("appeals.already", await AppealAsync(post, "再说一遍"));
        long removal = (await WaitingAsync()).Single().Removal;
        Assert.Equal("/answer", Refused("request.invalid",
            await World.Get<DecideAppeal>().RunAsync(Lead, removal, AppealVerdict.Refused, "")).Fields[0].Pointer);
        Ok(await World.Get<DecideAppeal>().RunAsync(Lead, removal, AppealVerdict.Refused, "投诉属实"));
        Refused("appeals.decided", await World.Get<DecideAppeal>().RunAsync(Lead, removal, AppealVerdict.Granted, "改主意了"));
        Refused("appeals.already", await AppealAsync(post, "不服"));
        Assert.Equal(PostState.TakenDown, (await NowAsync(post)).State);
        Assert.Null(await SeenAsync(post));
    }

    [Fact]
    public async Task Whoever_took_it_down_does_not_answer_and_merchants_reach_only_their_own()
    {
        PostSheet post = await LiveAsync();
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "有人投诉"));
        Refused("posts.not_found", await World.Get<AppealRemoval>().RunAsync(Pets.Key, Id(post.Id), null, "别家的"));
        Refused("request.forbidden", await World.Get<AppealRemoval>().RunAsync(Noodles.People[Role.Cashier], Id(post.Id), null, "我是收银"));
        Ok(await AppealAsync(post, "没有的事"));
        long removal = (await WaitingAsync()).Single().Removal;
        Assert.True(Ok(await World.Get<ListAppeals>().RunAsync(Reviewer, null)).Items.Single().IsOwn);
        Refused("appeals.own", await World.Get<DecideAppeal>().RunAsync(Reviewer, removal, AppealVerdict.Granted, "算了"));
        Assert.NotNull((await World.Get<DecideAppeal>().RunAsync(Noodles.Key, removal, AppealVerdict.Granted, "自己批")).Refusal);
        Assert.NotNull((await World.Get<ListAppeals>().RunAsync(Noodles.Key, null)).Refusal);
        Refused("appeals.nothing", await World.Get<FindAppeal>().RunAsync(Pets.Key, Id(post.Id)));
    }

    [Fact]
    public async Task Of_many_who_answer_at_once_one_does_and_of_many_who_speak_at_once_one_is_heard()
    {
        PostSheet post = await LiveAsync();
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "有人投诉"));
        Outcome<AppealSheet>[] said = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => AppealAsync(post, "第 " + at + " 句")));
        Assert.Equal(3, said.Count(one => one.Refusal?.Code == "appeals.already"));
        long removal = (await WaitingAsync()).Single().Removal;
        Outcome<Done>[] answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => World.Get<DecideAppeal>()
            .RunAsync(Lead, removal, at % 2 == 0 ? AppealVerdict.Granted : AppealVerdict.Refused, "看过了")));
        Assert.Equal(3, answers.Count(one => one.Refusal?.Code == "appeals.decided"));
        Assert.Equal(1, await HappenedAsync(LifeEvents.AppealDecided));
        bool granted = Ok(await World.Get<FindAppeal>().RunAsync(Noodles.Key, Id(post.Id))).Verdict == AppealVerdict.Granted;
        Assert.Equal(granted ? "今天的面" : null, await SeenAsync(post));
    }

    [Fact]
    public async Task An_edit_and_the_answer_at_once_leave_what_was_approved_to_be_seen()
    {
        for (int round = 0; round < 4; round++)
        {
            PostSheet post = await LiveAsync("第一版");
            Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "有人投诉"));
            Ok(await AppealAsync(post, "没有的事"));
            long removal = (await WaitingAsync()).Single().Removal;
            PostSheet now = await NowAsync(post);
            Task<Outcome<PostSheet>> edit = World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), now.Revision, now.Body with { Text = "第二版" });
            Task<Outcome<Done>> answer = World.Get<DecideAppeal>().RunAsync(Lead, removal, AppealVerdict.Granted, "您说得对");
            await Task.WhenAll(edit, answer);
            Ok(await answer);
            Assert.True((await edit).Refusal is null or { Code: "posts.wrong_state" or "request.invalid" }, (await edit).Refusal?.Code);
            Assert.Equal("第一版", await SeenAsync(post));
        }

        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task What_is_granted_and_taken_down_again_can_be_spoken_against_again()
    {
        PostSheet post = await LiveAsync();
        for (int round = 0; round < 2; round++)
        {
            Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "有人投诉"));
            Ok(await AppealAsync(post, "没有的事"));
            Ok(await World.Get<DecideAppeal>().RunAsync(Lead, (await WaitingAsync()).Single().Removal, AppealVerdict.Granted, "您说得对"));
            Refused("appeals.nothing", await AppealAsync(post, "已经恢复了"));
        }

        Assert.Equal("今天的面", await SeenAsync(post));
    }

    [Fact]
    public async Task Pictures_that_an_appeal_may_bring_back_cannot_be_deleted_meanwhile()
    {
        PostSheet post = await LiveAsync();
        long picture = Id(post.Pictures[0].Picture);
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "有人投诉"));
        Ok(await AppealAsync(post, "没有的事"));
        Refused("files.in_use", await World.Get<DeleteFile>().RunAsync(Noodles.Key, picture));
        Ok(await World.Get<DecideAppeal>().RunAsync(Lead, (await WaitingAsync()).Single().Removal, AppealVerdict.Refused, "投诉属实"));
        Ok(await World.Get<DeleteFile>().RunAsync(Noodles.Key, picture));
    }

    [Fact]
    public async Task A_comment_that_was_taken_away_is_shown_again()
    {
        PostSheet post = await LiveAsync();
        CommentSheet said = Ok(await World.Get<WriteComment>().RunAsync(Shopper(), Id(post.Id), "别来，去隔壁家"));
        Ok(await World.Get<SendReport>().RunAsync(Shopper(2), Id(post.Id), Id(said.Id), ReportReason.Fraud, "骗人"));
        Ok(await World.Get<DecideReports>().RunAsync(Reviewer, Id(post.Id), Id(said.Id), ReportVerdict.Upheld, "您说得对"));
        Assert.NotNull(Assert.Single(await AwayAsync()).Appeal);
        Ok(await World.Get<AppealRemoval>().RunAsync(Noodles.Key, Id(post.Id), Id(said.Id), "客人说的是实话"));
        AppealedItem waits = Assert.Single(await WaitingAsync());
        Assert.Equal(("别来，去隔壁家", null), (waits.Said!.Text, waits.Why));
        Ok(await World.Get<DecideAppeal>().RunAsync(Lead, waits.Removal, AppealVerdict.Granted, "恢复了"));
        Assert.Empty(await AwayAsync());
        Assert.Equal("别来，去隔壁家", Assert.Single(Ok(await World.Get<ReadComments>().RunAsync(null, Id(post.Id), null)).Threads).Comment.Text);
    }

    private Task<Outcome<AppealSheet>> AppealAsync(PostSheet post, string words) => World.Get<AppealRemoval>().RunAsync(Noodles.Key, Id(post.Id), null, words);

    private async Task<IReadOnlyList<AppealedItem>> WaitingAsync() => Ok(await World.Get<ListAppeals>().RunAsync(Lead, null)).Items;

    private async Task<IReadOnlyList<CommentLine>> AwayAsync() =>
        Ok(await World.Get<ListComments>().RunAsync(Noodles.Key, CommentKind.Hidden, null, new PageAsk())).Items;
}

public sealed class AppealsOnSqliteTests() : AppealTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class AppealsOnPostgreSqlTests() : AppealTests(Engine.PostgreSql);
