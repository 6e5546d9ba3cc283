using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Domain;

public sealed class PostLifeTests
{
    /// <summary>Every way a post can stand.</summary>
    public static TheoryData<PostStage, int?> Standings => new()
    {
        { PostStage.Draft, null }, { PostStage.InReview, null }, { PostStage.Rejected, null }, { PostStage.Withdrawn, null }, { PostStage.TakenDown, null },
        { PostStage.Scheduled, null },
        { PostStage.Approved, 2 }, { PostStage.Draft, 1 }, { PostStage.InReview, 1 }, { PostStage.Rejected, 1 },
    };

    [Theory, MemberData(nameof(Standings))]
    public void Every_cell_of_the_table_is_as_the_words_say(PostStage stage, int? live)
    {
        PostLife life = new(stage, 2, live);
        foreach (PostMove move in Enum.GetValues<PostMove>())
        {
            bool expected = move switch
            {
                PostMove.Edit => stage is not (PostStage.InReview or PostStage.TakenDown),
                PostMove.Submit => stage is PostStage.Draft or PostStage.Rejected or PostStage.Withdrawn,
                PostMove.Recall or PostMove.Approve or PostMove.Reject => stage == PostStage.InReview,
                PostMove.Withdraw => live is not null || stage == PostStage.Scheduled,
                PostMove.TakeDown => live is not null,
                PostMove.ApproveForLater => stage == PostStage.InReview && live is null,
                PostMove.Publish => stage == PostStage.Scheduled,
                PostMove.Reinstate => stage == PostStage.TakenDown,
                PostMove.Reschedule => live is null && stage != PostStage.TakenDown,
            };
            Assert.Equal(expected, life.Allows(move));
            Assert.Equal(expected ? null : LifeRefusals.WrongState, life.WhyNot(move));
        }
    }

    [Theory, MemberData(nameof(Standings))]
    public void What_is_live_is_called_live_whatever_happens_to_a_newer_revision(PostStage stage, int? live)
    {
        PostLife life = new(stage, 2, live);
        Assert.Equal(live is null ? Enum.Parse<PostState>(stage.ToString()) : PostState.Live, life.State);
        Assert.Equal(live is null || stage == PostStage.Approved ? null : stage, life.Edit);
    }

    [Fact]
    public void In_ten_thousand_lives_nothing_is_live_that_nobody_said_yes_to()
    {
        const int lives = 10_000, seed = 1204;
        Random random = new(seed);
        PostMove[] moves = Enum.GetValues<PostMove>();
        int leaks = 0;
        for (int one = 0; one < lives; one++)
        {
            PostLife life = PostLife.Begun;
            HashSet<int> approved = [];
            for (int step = 0; step < 30; step++)
            {
                PostMove move = moves[random.Next(moves.Length)];
                if (!life.Allows(move)) continue;
                PostLife after = life.After(move);
                if (move is PostMove.Approve or PostMove.ApproveForLater) approved.Add(life.Revision);
                bool isSound = (after.LiveRevision is not { } shown || approved.Contains(shown))
                    && (after.Stage != PostStage.Scheduled || (after.LiveRevision is null && approved.Contains(after.Revision)))
                    && (move is PostMove.Approve or PostMove.Publish or PostMove.Withdraw or PostMove.TakeDown or PostMove.Reinstate
                        || after.LiveRevision == life.LiveRevision)
                    && after.Revision == life.Revision + (move == PostMove.Edit ? 1 : 0);
                if (!isSound) leaks++;
                life = after;
            }
        }

        Figure.Report("life.sequences", lives, "sequences", floor: 10_000, goal: 10_000, seed: seed);
        Figure.Report("life.undecided-live", leaks, "moves", floor: 0, goal: 0, seed: seed);
        Assert.Equal(0, leaks);
    }
}
