using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public sealed class LargestCostTests
{
    [Theory]
    [InlineData(null, 50_000L)]
    [InlineData(60_000L, 50_000L)]
    [InlineData(30_000L, 30_000L)]
    [InlineData(30_499L, 30_000L)]
    public void A_budget_is_spent_in_whole_discounts_where_all_are_alike(long? budget, long cost) =>
        Assert.Equal(cost, LargestCost.Fen(Some.MoneyOff with { BudgetFen = budget }));

    [Fact]
    public void Where_discounts_differ_the_whole_budget_may_go() =>
        Assert.Equal(30_499, LargestCost.Fen(Some.Terms(CouponKind.PercentOff) with { BudgetFen = 30_499 }));

    [Fact]
    public void Every_use_counts() => Assert.Equal(150_000, LargestCost.Fen(Some.MoneyOff with { UsesPerPiece = 3 }));

    [Fact]
    public void Without_a_bound_nothing_is_promised() => Assert.Null(LargestCost.Fen(Some.Terms(CouponKind.PercentOff) with { CapFen = null }));

    /// <summary>Claims, redemptions and expiries in random order, held and spent as the program does it.</summary>
    [Theory]
    [InlineData(CouponKind.MoneyOff)]
    [InlineData(CouponKind.PercentOff)]
    [InlineData(CouponKind.Exchange)]
    public void No_course_of_events_costs_more(CouponKind kind)
    {
        Random random = new(20261121);
        for (int round = 0; round < 300; round++)
        {
            CouponTerms terms = Some.Terms(kind) with { Total = random.Next(1, 12), UsesPerPiece = random.Next(1, 4) };
            long piece = Discount.LargestFen(terms)!.Value * terms.UsesPerPiece;
            terms = terms with { BudgetFen = random.Next(3) == 0 ? null : piece + random.NextInt64(piece * 8) };
            long bound = LargestCost.Fen(terms)!.Value;
            Assert.InRange(Spend(terms, random), 0, bound);
        }
    }

    private static long Spend(CouponTerms terms, Random random)
    {
        long held = 0, spent = 0;
        List<(long Held, int Uses)> pieces = [];
        int claimed = 0;
        for (int step = 0; step < 100; step++)
        {
            int at = pieces.Count == 0 ? -1 : random.Next(pieces.Count);
            if (at < 0 || random.Next(3) == 0)
            {
                long hold = PieceBudget.Claim(terms).HeldFen;
                if (claimed == terms.Total || held + spent + hold > (terms.BudgetFen ?? long.MaxValue)) continue;
                (held, claimed) = (held + hold, claimed + 1);
                pieces.Add((hold, terms.UsesPerPiece));
                continue;
            }

            (long own, int uses) = pieces[at];
            if (random.Next(10) == 0 || uses == 0)
            {
                held -= own;
                pieces.RemoveAt(at);
                continue;
            }

            long order = (terms.ThresholdFen ?? 0) + random.NextInt64(20_000);
            BudgetMove move = PieceBudget.Redeem(terms, own, uses, Discount.Of(terms, order).Value);
            (held, spent) = (held + move.HeldFen, spent + move.SpentFen);
            pieces[at] = (own + move.HeldFen, uses - 1);
        }

        return spent;
    }
}
