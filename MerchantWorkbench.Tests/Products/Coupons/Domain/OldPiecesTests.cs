using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class OldPiecesTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 4, 0, 0, TimeSpan.Zero), Border = OldPieces.Border(Now);
    private static readonly PieceWindow Over = new(Border.AddDays(-7), Border.AddMicroseconds(-1));

    [Fact]
    public void Ninety_days_have_passed_since_the_last_moment_at_which_a_use_could_be_taken_back()
    {
        DateTimeOffset lastUse = Over.Until, lastReversal = lastUse + ReversalRules.ByManager;
        Assert.Null(ReversalRules.WhyNot(lastUse, lastReversal, false, ReversalRules.ByManager));
        Assert.True(OldPieces.IsOld(CouponState.Ended, PieceStatus.Redeemed, Over, Border));
        Assert.Equal(TimeSpan.FromDays(90) + TimeSpan.FromMicroseconds(1), Now - lastReversal);
    }

    [Fact]
    public void A_window_that_ended_at_the_border_itself_is_a_microsecond_too_young() =>
        Assert.False(OldPieces.IsOld(CouponState.Ended, PieceStatus.Redeemed, Over with { Until = Border }, Border));

    [Theory]
    [InlineData(PieceStatus.Redeemed, true)]
    [InlineData(PieceStatus.Expired, true)]
    [InlineData(PieceStatus.Claimed, false)]
    public void Only_a_final_piece_is_old(PieceStatus status, bool isOld) => Assert.Equal(isOld, OldPieces.IsOld(CouponState.Stopped, status, Over, Border));

    [Fact]
    public void A_piece_is_old_only_when_its_coupon_gives_out_no_more() => Assert.Equal(
        [CouponState.Ended, CouponState.Stopped],
        Enum.GetValues<CouponState>().Where(state => OldPieces.IsOld(state, PieceStatus.Redeemed, Over, Border)));

    /// <summary>What the job orders its work by: the newest piece of a coupon that is out is the last to become old.</summary>
    [Fact]
    public void The_validity_of_a_coupon_that_is_out_is_frozen() => Assert.Equal(
        ["/validity/daysAfterClaim coupons.frozen_field"],
        Some.Wrong(CouponChanges.WhyNot(Some.MoneyOff, Some.MoneyOff with { Validity = new(DaysAfterClaim: 8) }, CouponState.Running)));
}
