using System.Numerics;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Xunit.Abstractions;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class DiscountTests(ITestOutputHelper output)
{
    public static TheoryData<string, CouponTerms, long, long> Examples => new()
    {
        { "money off at the threshold", Some.MoneyOff, 3_000, 500 },
        { "money off never more than the order", Some.MoneyOff with { ThresholdFen = 0 }, 499, 499 },
        { "an order of nothing", Some.MoneyOff with { ThresholdFen = 0 }, 0, 0 },
        { "percent rounds down", Some.Terms(CouponKind.PercentOff), 99, 19 },
        { "percent up to its cap", Some.Terms(CouponKind.PercentOff), 5_000, 1_000 },
        { "percent over its cap", Some.Terms(CouponKind.PercentOff), 5_005, 1_000 },
        { "percent without a cap", Some.Terms(CouponKind.PercentOff) with { CapFen = null, PercentOff = 99 }, Fen.Max, Fen.Max / 100 * 99 },
        { "special price", Some.Terms(CouponKind.SpecialPrice), 1_800, 810 },
        { "special price under its own price", Some.Terms(CouponKind.SpecialPrice), 800, 0 },
        { "special price over its cap", Some.Terms(CouponKind.SpecialPrice), 9_000, 2_000 },
        { "exchange", Some.Terms(CouponKind.Exchange), 1_000, 300 },
        { "exchange of a cheaper order", Some.Terms(CouponKind.Exchange), 250, 250 },
    };

    [Theory, MemberData(nameof(Examples))]
    public void An_order_gets_its_discount(string why, CouponTerms terms, long orderFen, long expected)
    {
        Assert.NotEmpty(why);
        Outcome<long> discount = Discount.Of(terms, orderFen);
        Assert.Null(discount.Refusal);
        Assert.Equal(expected, discount.Value);
    }

    [Theory]
    [InlineData(2_999, "pieces.below_threshold")]
    [InlineData(-1, "request.invalid")]
    [InlineData(long.MinValue, "request.invalid")]
    [InlineData(Fen.Max + 1, "request.invalid")]
    [InlineData(long.MaxValue, "request.invalid")]
    public void An_order_too_small_or_absurd_is_refused(long orderFen, string code) =>
        Assert.Equal(code, Discount.Of(Some.MoneyOff, orderFen).Refusal?.Code);

    [Theory]
    [InlineData(800L, 1_000, null)]
    [InlineData(0L, 1_000, null)]
    [InlineData(801L, 1_000, "/discountFen field.money")]
    [InlineData(-1L, 1_000, "/discountFen field.money")]
    [InlineData(501L, 500, "/discountFen field.money")]
    [InlineData(500L, 500, null)]
    [InlineData(null, 1_000, "/discountFen field.required")]
    [InlineData(1L, -1, "/orderFen field.money")]
    public void Free_form_takes_what_the_till_gives_within_bounds(long? given, long orderFen, string? wrong)
    {
        Outcome<long> discount = Discount.Of(Some.Terms(CouponKind.FreeForm), orderFen, given);
        Assert.Equal(wrong is null ? [] : [wrong], Some.Wrong(discount.Refusal));
        if (wrong is null) Assert.Equal(given, discount.Value);
    }

    [Fact]
    public void Only_free_form_takes_a_discount_from_the_till() => Assert.All(
        Enum.GetValues<CouponKind>().Except([CouponKind.FreeForm]),
        kind => Assert.Equal(["/discountFen field.not_for_kind"], Some.Wrong(Discount.Of(Some.Terms(kind), 10_000, 1).Refusal)));

    [Fact]
    public void Ten_thousand_random_orders_agree_with_a_model_written_apart()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        for (int n = 0; n < 10_000; n++)
        {
            CouponTerms terms = AnyTerms(random);
            long order = Amount(random, 0);
            long? given = terms.Kind == CouponKind.FreeForm ? random.NextInt64(Math.Min(order, terms.CapFen!.Value) + 1) : null;
            Outcome<long> discount = Discount.Of(terms, order, given);
            BigInteger? expected = Model(terms, order, given);
            string which = $"seed {seed}, case {n}: {CouponJson.Write(terms)} order {order}";
            Assert.True(expected is null == (discount.Refusal?.Code == "pieces.below_threshold"), which);
            if (expected is null) continue;
            Assert.True(discount.Refusal is null && discount.Value == expected, which);
            Assert.True(discount.Value >= 0 && discount.Value <= order, which);
            Assert.True(Discount.LargestFen(terms) is not { } largest || discount.Value <= largest, which);
        }
    }

    private static BigInteger? Model(CouponTerms terms, BigInteger order, long? given)
    {
        if (terms.ThresholdFen is { } threshold && order < threshold) return null;
        BigInteger raw = Words.Name(terms.Kind) switch
        {
            "money_off" or "exchange" => terms.AmountFen!.Value,
            "percent_off" => BigInteger.DivRem(order * terms.PercentOff!.Value, 100, out _),
            "special_price" => BigInteger.Max(BigInteger.Zero, order - terms.PriceFen!.Value),
            "free_form" => given!.Value,
            _ => throw new InvalidOperationException(),
        };
        return new[] { raw, order, terms.CapFen ?? raw }.Min();
    }

    private static CouponTerms AnyTerms(Random random)
    {
        CouponTerms terms = Some.Terms((CouponKind)random.Next(1, 6));
        bool cap = random.Next(2) == 0;
        return terms.Kind switch
        {
            CouponKind.MoneyOff => terms with { AmountFen = Amount(random, 1), ThresholdFen = Amount(random, 0) },
            CouponKind.PercentOff => terms with
            {
                PercentOff = random.Next(1, 100),
                CapFen = cap ? Amount(random, 1) : null,
                ThresholdFen = null,
            },
            CouponKind.SpecialPrice => terms with { PriceFen = Amount(random, 0), CapFen = cap ? Amount(random, 1) : null },
            CouponKind.Exchange => terms with { AmountFen = Amount(random, 1) },
            CouponKind.FreeForm => terms with { CapFen = Amount(random, 1) },
        };
    }

    /// <summary>Small, middling and the very largest amounts are equally likely.</summary>
    private static long Amount(Random random, long min) => random.Next(4) switch
    {
        0 => random.NextInt64(min, 100),
        1 => random.NextInt64(min, 100_000),
        2 => random.NextInt64(min, Fen.Max + 1),
        _ => Fen.Max - random.Next(3),
    };
}
