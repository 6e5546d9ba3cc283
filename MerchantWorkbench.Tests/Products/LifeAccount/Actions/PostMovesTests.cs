using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>The table of moves, every cell of it walked through the actions themselves, and then at random.</summary>
public abstract class PostMovesTests(Engine engine) : LifeTest(engine)
{
    [Theory]
    [InlineData("draft")]
    [InlineData("in_review")]
    [InlineData("rejected")]
    [InlineData("scheduled")]
    [InlineData("withdrawn")]
    [InlineData("taken_down")]
    [InlineData("live_approved")]
    [InlineData("live_draft")]
    [InlineData("live_in_review")]
    [InlineData("live_rejected")]
    public async Task Every_move_is_taken_or_refused_as_the_table_says(string standing)
    {
        foreach (PostMove move in Enum.GetValues<PostMove>())
        {
            PostSheet post = await StandingAsync(standing);
            PostLife before = post.Life;
            string? seen = await SeenAsync(post);

            Refusal? no = await TakeAsync(post, move);

            string cell = $"{standing} × {move}: {no?.Code}";
            if (before.Allows(move))
            {
                Assert.True(no is null, cell);
                Assert.Equal(before.After(move), (await NowAsync(post)).Life);
            }
            else
            {
                Assert.True(move is PostMove.Approve or PostMove.ApproveForLater or PostMove.Reject ? no?.Kind is RefusalKind.Conflict or RefusalKind.NotFound
                    : no?.Code == "posts.wrong_state", cell);
                Assert.Equal((before, seen), ((await NowAsync(post)).Life, await SeenAsync(post)));
            }
        }
    }

    [Fact]
    public async Task In_random_lives_shoppers_see_the_words_of_an_approved_revision_or_nothing()
    {
        const int lives = 6, steps = 30, seed = 41;
        Random random = new(seed);
        PostMove[] moves = Enum.GetValues<PostMove>();
        int taken = 0;
        for (int one = 0; one < lives; one++)
        {
            PostSheet post = await WrittenAsync("第 1 版");
            Dictionary<int, string> words = new() { [1] = "第 1 版" };
            PostLife life = post.Life;
            for (int step = 0; step < steps; step++)
            {
                PostMove move = moves[random.Next(moves.Length)];
                Refusal? no = await TakeAsync(await NowAsync(post), move);
                Assert.Equal(life.Allows(move), no is null);
                if (no is not null) continue;
                taken++;
                life = life.After(move);
                PostSheet now = await NowAsync(post);
                words[now.Revision] = now.Text;
                Assert.Equal(life, now.Life);
                Assert.Equal(life.LiveRevision is { } shown ? words[shown] : null, await SeenAsync(post));
            }
            Assert.Empty(await World.BrokenAsync());
        }
        Assert.True(taken > lives * 5, $"only {taken} moves were open");
    }

    [Fact]
    public async Task Of_two_reviewers_and_a_merchant_at_once_one_is_told_that_it_is_too_late()
    {
        PostSheet post = await HandedInAsync();
        Refusal?[] answers = await Task.WhenAll(
            DecideAsync(post, Verdict.Approve), DecideAsync(post, Verdict.Reject), TakeAsync(post, PostMove.Recall));
        Assert.Single(answers, answer => answer is null);
        PostLife now = (await NowAsync(post)).Life;
        Assert.Equal(now.LiveRevision is null ? null : "今天的面", await SeenAsync(post));
    }

    private async Task<PostSheet> StandingAsync(string standing)
    {
        PostSheet post = standing is "draft" ? await WrittenAsync()
            : standing is "in_review" or "rejected" or "scheduled" ? await HandedInAsync() : await LiveAsync();
        if (standing == "rejected") Assert.Null(await DecideAsync(post, Verdict.Reject));
        if (standing == "scheduled") Assert.Null(await TakeAsync(post, PostMove.ApproveForLater));
        if (standing == "withdrawn") Assert.Null(await TakeAsync(post, PostMove.Withdraw));
        if (standing == "taken_down") Assert.Null(await TakeAsync(post, PostMove.TakeDown));
        if (standing is "live_draft" or "live_in_review" or "live_rejected") post = await EditedAsync(post, "改过的面");
        if (standing is "live_in_review" or "live_rejected") Assert.Null(await TakeAsync(post, PostMove.Submit));
        if (standing == "live_rejected") Assert.Null(await DecideAsync(post, Verdict.Reject));
        post = await NowAsync(post);
        Assert.Equal(standing, (post.LiveRevision is null ? "" : "live_") + Words.Name(post.Life.Stage));
        return post;
    }

    private async Task<Refusal?> TakeAsync(PostSheet post, PostMove move)
    {
        long id = Id(post.Id);
        Caller by = Noodles.Key;
        return move switch
        {
            PostMove.Edit => (await World.Get<EditPost>().RunAsync(by, id, post.Revision, post.Body with { Text = $"第 {post.Revision + 1} 版" })).Refusal,
            PostMove.Submit => (await World.Get<SubmitPost>().RunAsync(by, id)).Refusal,
            PostMove.Recall => (await World.Get<RecallPost>().RunAsync(by, id)).Refusal,
            PostMove.Withdraw => (await World.Get<WithdrawPost>().RunAsync(by, id)).Refusal,
            PostMove.TakeDown => (await World.Get<TakeDownPost>().RunAsync(Reviewer, id, "有人投诉")).Refusal,
            PostMove.Approve => await ApproveAsync(post, null),
            PostMove.Reject => await DecideAsync(post, Verdict.Reject),
            PostMove.ApproveForLater => await ApproveAsync(post, Tomorrow),
            PostMove.Publish => post.Life.Stage == PostStage.Scheduled ? (await World.Get<ReschedulePost>().RunAsync(by, id, null)).Refusal
                : LifeRefusals.WrongState,
            PostMove.Reinstate => await ReinstateAsync(id),
            PostMove.Reschedule => (await World.Get<ReschedulePost>().RunAsync(by, id, Tomorrow)).Refusal,
        };
    }

    /// <summary>The merchant speaks against the takedown, and the lead agrees.</summary>
    private async Task<Refusal?> ReinstateAsync(long id)
    {
        if ((await World.Get<AppealRemoval>().RunAsync(Noodles.Key, id, null, "图片是我们自己拍的")).Refusal is { } no)
            return no.Code == "appeals.nothing" ? LifeRefusals.WrongState : no;
        long removal = await World.InTablesAsync(async db => (await Removal.LastAsync(db, id, null, default))!.Id);
        return (await World.Get<DecideAppeal>().RunAsync(World.Platform.Staff[Role.ReviewLead].Caller, removal, AppealVerdict.Granted, "您说得对")).Refusal;
    }

    private DateTimeOffset Tomorrow => World.Time.Now.AddDays(1);

    /// <summary>Of a post that has no time the reviewer's yes is for now; one that is live takes none.</summary>
    private async Task<Refusal?> ApproveAsync(PostSheet post, DateTimeOffset? at)
    {
        if (post.Life is { Stage: PostStage.InReview, LiveRevision: not null } && at is not null) return LifeRefusals.WrongState;
        if (post.Life is { Stage: PostStage.InReview, LiveRevision: null }) Ok(await World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(post.Id), at));
        return await DecideAsync(post, Verdict.Approve);
    }
}

public sealed class PostMovesOnSqliteTests() : PostMovesTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PostMovesOnPostgreSqlTests() : PostMovesTests(Engine.PostgreSql);
