using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain;

public sealed class PlacementLifeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whatever_is_done_a_live_revision_was_approved_and_a_stop_is_for_good()
    {
        Random random = new(20261127);
        PlacementMove[] moves = Enum.GetValues<PlacementMove>();
        for (int round = 0; round < 500; round++)
        {
            PlacementLife life = new(PlacementStage.Draft, 1, null);
            HashSet<int> approved = [];
            for (int step = 0; step < 30; step++)
            {
                PlacementMove move = moves[random.Next(moves.Length)];
                if (!life.Allows(move)) continue;
                if (move == PlacementMove.Approve) approved.Add(life.Revision);
                life = life.After(move);
                Assert.True(life.LiveRevision is null || approved.Contains(life.LiveRevision.Value));
                if (life.Stage == PlacementStage.Stopped) Assert.True(life.LiveRevision is null && moves.All(one => !life.Allows(one)));
            }
        }
    }

    [Fact]
    public void The_state_of_an_approved_placement_follows_from_the_clock()
    {
        PlacementLife life = new(PlacementStage.Approved, 1, 1);
        Assert.Equal(PlacementState.Scheduled, life.State(Noon.AddTicks(1), Noon.AddDays(1), Noon));
        Assert.Equal(PlacementState.Running, life.State(Noon, Noon.AddDays(1), Noon));
        Assert.Equal(PlacementState.Ended, life.State(Noon.AddDays(-1), Noon, Noon));
    }
}
