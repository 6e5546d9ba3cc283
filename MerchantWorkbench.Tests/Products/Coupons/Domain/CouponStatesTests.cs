using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class CouponStatesTests
{
    private const int Before = 0, First = 1, During = 2, Last = 3, After = 4;

    [Theory]
    [InlineData(CouponStage.Open, Before, 0, CouponState.Scheduled)]
    [InlineData(CouponStage.Open, First, 0, CouponState.Running)]
    [InlineData(CouponStage.Open, During, 99, CouponState.Running)]
    [InlineData(CouponStage.Open, During, 100, CouponState.SoldOut)]
    [InlineData(CouponStage.Open, During, 101, CouponState.SoldOut)]
    [InlineData(CouponStage.Open, Last, 0, CouponState.Running)]
    [InlineData(CouponStage.Open, After, 0, CouponState.Ended)]
    [InlineData(CouponStage.Open, After, 100, CouponState.Ended)]
    [InlineData(CouponStage.Paused, Before, 0, CouponState.Paused)]
    [InlineData(CouponStage.Paused, During, 0, CouponState.Paused)]
    [InlineData(CouponStage.Paused, During, 100, CouponState.Paused)]
    [InlineData(CouponStage.Paused, After, 0, CouponState.Ended)]
    public void Time_and_counts_are_added_to_what_people_decided(CouponStage stage, int when, int claimed, CouponState expected) =>
        Assert.Equal(expected, Of(stage, when, claimed));

    [Theory]
    [InlineData(CouponStage.Draft, CouponState.Draft)]
    [InlineData(CouponStage.InReview, CouponState.InReview)]
    [InlineData(CouponStage.Rejected, CouponState.Rejected)]
    [InlineData(CouponStage.Stopped, CouponState.Stopped)]
    public void Time_changes_nothing_about_a_coupon_that_is_not_out(CouponStage stage, CouponState expected)
    {
        for (int when = Before; when <= After; when++) Assert.Equal(expected, Of(stage, when, 100));
    }

    private static CouponState Of(CouponStage stage, int when, int claimed)
    {
        DateTimeOffset[] moments = [Some.From.AddTicks(-10), Some.From, Some.From.AddDays(1), Some.Until, Some.Until.AddTicks(10)];
        return CouponStates.Of(stage, moments[when], Some.From, Some.Until, claimed, total: 100);
    }
}
