using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain;

public sealed class PictureFitTests
{
    [Theory]
    [InlineData(2, 1, 300, 150, true)]
    [InlineData(2, 1, 300, 2_000, true)]
    [InlineData(2, 1, 2_000, 149, false)]
    [InlineData(1, 1, 300, 300, true)]
    [InlineData(1, 1, 4_000, 299, false)]
    [InlineData(9, 16, 169, 300, true)]
    [InlineData(9, 16, 100, 4_000, false)]
    public void The_piece_that_a_slot_cuts_out_is_measured_and_not_the_whole(int wide, int high, int width, int height, bool isEnough) =>
        Assert.Equal(isEnough, PictureFit.IsEnough(new CreativeFormat(20, 0, true, wide, high), width, height));

    [Fact]
    public void A_slot_that_draws_no_picture_takes_any() => Assert.True(PictureFit.IsEnough(new CreativeFormat(20, 0), 1, 1));
}
