using MerchantWorkbench.Products.Operations.Domain.Board;

namespace MerchantWorkbench.Tests.Products.Operations.Domain.Board;

public sealed class StagesTests
{
    [Theory]
    [InlineData(BoardAim.Scale, 0, 0, 1)]
    [InlineData(BoardAim.Scale, 29, 29, 1)]
    [InlineData(BoardAim.Scale, 30, 30, 2)]
    [InlineData(BoardAim.Scale, 299, 299, 3)]
    [InlineData(BoardAim.Scale, 300, 300, 4)]
    [InlineData(BoardAim.Active, 9.9, 30, 1)]
    [InlineData(BoardAim.Active, 10, 30, 2)]
    [InlineData(BoardAim.Active, 100, 29, null)]
    [InlineData(BoardAim.Worth, 20, 30, 3)]
    [InlineData(BoardAim.Worth, 35, 300, 4)]
    [InlineData(BoardAim.Efficiency, 30, 30, 1)]
    [InlineData(BoardAim.Efficiency, 29.9, 30, 2)]
    [InlineData(BoardAim.Efficiency, 14.9, 30, 3)]
    [InlineData(BoardAim.Efficiency, 7.9, 30, 4)]
    [InlineData(BoardAim.Efficiency, 7.9, 29, null)]
    public void A_threshold_belongs_to_the_stage_it_opens_and_few_people_to_none(BoardAim aim, double value, int people, int? level)
    {
        Stage stage = Stages.Judge(aim, new Tally((decimal)value, people), aim == BoardAim.Scale ? 0 : Measure.SmallSample);

        Assert.Equal(level, stage.Level);
        Assert.Equal(level is null or Stages.Levels, stage.Next is null);
    }

    [Fact]
    public void Each_stage_of_each_aim_has_a_next_product_with_a_reason()
    {
        foreach (BoardAim aim in Enum.GetValues<BoardAim>())
            foreach (int? level in new int?[] { null, 1, 2, 3, 4 })
                Assert.All([NextStep.For(aim, level).Product, NextStep.For(aim, level).Reason], Assert.NotEmpty);
    }
}
