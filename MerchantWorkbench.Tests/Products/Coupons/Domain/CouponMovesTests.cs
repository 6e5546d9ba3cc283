using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class CouponMovesTests
{
    public static TheoryData<CouponState, CouponMove> Cells
    {
        get
        {
            TheoryData<CouponState, CouponMove> cells = [];
            foreach (CouponState state in Enum.GetValues<CouponState>())
            {
                foreach (CouponMove move in Enum.GetValues<CouponMove>()) cells.Add(state, move);
            }

            return cells;
        }
    }

    [Theory, MemberData(nameof(Cells))]
    public void Every_cell_of_the_table_is_as_the_words_say(CouponState state, CouponMove move)
    {
        bool expected = Expected(move).Contains(state);
        Assert.Equal(expected, CouponMoves.Allows(state, move));
        Assert.Equal(expected ? null : CouponRefusals.WrongState, CouponMoves.WhyNot(state, move));
    }

    [Fact]
    public void The_table_has_nine_states_and_eleven_moves() => Assert.Equal(99, Cells.Count);

    /// <summary>Move by move, where the table goes state by state.</summary>
    private static CouponState[] Expected(CouponMove move)
    {
        CouponState[] written = [CouponState.Draft, CouponState.Rejected];
        CouponState[] giving = [CouponState.Scheduled, CouponState.Running, CouponState.SoldOut];
        CouponState[] outside = [.. giving, CouponState.Paused];
        return move switch
        {
            CouponMove.Edit => [.. written, .. outside],
            CouponMove.Submit => written,
            CouponMove.Withdraw => [CouponState.InReview],
            CouponMove.Pause => giving,
            CouponMove.Resume => [CouponState.Paused],
            CouponMove.Stop or CouponMove.Append => outside,
            CouponMove.UploadCodes => [.. written, CouponState.InReview, .. outside],
            CouponMove.Claim => [CouponState.Running],
            CouponMove.Approve or CouponMove.Reject => [CouponState.InReview, .. outside, CouponState.Ended],
        };
    }
}
