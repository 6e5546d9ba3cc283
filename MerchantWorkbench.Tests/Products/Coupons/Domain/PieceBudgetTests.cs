using MerchantWorkbench.Products.Coupons.Domain;
using Xunit.Abstractions;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class PieceBudgetTests(ITestOutputHelper output)
{
    private static readonly CouponTerms Thrice = Some.Terms(CouponKind.PercentOff) with { UsesPerPiece = 3, BudgetFen = 9_000 };

    [Fact]
    public void A_claim_holds_the_largest_discount_of_every_use() => Assert.Equal(new BudgetMove(3_000, 0), PieceBudget.Claim(Thrice));

    [Fact]
    public void A_redemption_frees_one_use_and_spends_the_real_discount() =>
        Assert.Equal(new BudgetMove(-1_000, 250), PieceBudget.Redeem(Thrice, pieceHeldFen: 3_000, usesLeft: 3, discountFen: 250));

    [Fact]
    public void Expiry_frees_what_is_still_held() => Assert.Equal(new BudgetMove(-2_000, 0), PieceBudget.Expire(2_000));

    [Theory]
    [InlineData(true, 250)]
    [InlineData(false, 0)]
    public void A_reversal_holds_the_discount_again_only_while_the_piece_can_be_used(bool usable, long held) =>
        Assert.Equal(new BudgetMove(held, -250), PieceBudget.Reverse(Thrice, 250, usable));

    [Fact]
    public void Nothing_is_held_where_nothing_bounds_a_use()
    {
        CouponTerms open = Some.Terms(CouponKind.PercentOff) with { CapFen = null };
        Assert.Equal(default, PieceBudget.Claim(open));
        Assert.Equal(new BudgetMove(0, 700), PieceBudget.Redeem(open, 0, 1, 700));
        Assert.Equal(new BudgetMove(0, -700), PieceBudget.Reverse(open, 700, usableAgain: true));
    }

    [Theory]
    [InlineData(999L, 0, 0, false)]
    [InlineData(1_000L, 0, 0, true)]
    [InlineData(1_000L, 1, 0, false)]
    [InlineData(1_000L, 0, 1, false)]
    [InlineData(null, 99_999, 99_999, true)]
    public void A_hold_fits_up_to_the_last_fen(long? budget, long held, long spent, bool fits) =>
        Assert.Equal(fits, new BudgetMove(1_000, 0).Fits(budget, held, spent));

    [Fact]
    public void A_move_that_adds_nothing_always_fits() => Assert.True(new BudgetMove(-500, 500).Fits(100, 600, 0));

    [Fact]
    public void Whatever_happens_in_whatever_order_the_budget_is_never_passed()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        for (int world = 0; world < 200; world++) Live(random, seed);
    }

    private static void Live(Random random, int seed)
    {
        CouponTerms terms = Thrice with { UsesPerPiece = random.Next(1, 4), CapFen = random.Next(1, 50), BudgetFen = 200 };
        List<(long Held, int Uses, Stack<long> Given, bool Over)> pieces = [];
        long held = 0, spent = 0;
        for (int step = 0; step < 100; step++)
        {
            int at = pieces.Count == 0 ? -1 : random.Next(pieces.Count), what = at < 0 ? 0 : random.Next(4);
            (long Held, int Uses, Stack<long> Given, bool Over) piece = at < 0 ? (0, 0, new(), false) : pieces[at];
            long discount = random.NextInt64(terms.CapFen!.Value + 1);
            BudgetMove? move = what switch
            {
                0 => PieceBudget.Claim(terms),
                1 when piece.Uses > 0 && !piece.Over => PieceBudget.Redeem(terms, piece.Held, piece.Uses, discount),
                2 when piece.Given.Count > 0 => PieceBudget.Reverse(terms, piece.Given.Peek(), !piece.Over),
                3 when !piece.Over => PieceBudget.Expire(piece.Held),
                _ => null,
            };
            if (move is not { } now || !now.Fits(terms.BudgetFen, held, spent)) continue;
            (held, spent) = (held + now.HeldFen, spent + now.SpentFen);
            int uses = what == 1 ? -1 : what == 2 ? 1 : 0;
            if (what == 0) pieces.Add((now.HeldFen, terms.UsesPerPiece, new(), false));
            if (what == 1) piece.Given.Push(discount);
            if (what == 2) piece.Given.Pop();
            if (what > 0) pieces[at] = (piece.Held + now.HeldFen, piece.Uses + uses, piece.Given, piece.Over || what == 3);
            Assert.True(held >= 0 && spent >= 0 && held + spent <= terms.BudgetFen, $"seed {seed}: held {held}, spent {spent}");
            Assert.Equal(held, pieces.Sum(one => one.Held));
            Assert.Equal(spent, pieces.Sum(one => one.Given.Sum()));
            Assert.All(pieces, one => Assert.True(one.Held >= 0 && (!one.Over || one.Held == 0), $"seed {seed}"));
        }
    }
}
