using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Tests.Products.Festivals.Domain;

public sealed class RulesTests
{
    [Fact]
    public void A_plan_without_rules_still_wants_a_coupon()
    {
        CheckedRule rule = Assert.Single(Rules.Check(Fest.Plan(), Fest.Facts()));
        Assert.Equal((RuleKind.Coupons, false, 0L, 1L), (rule.Rule.Kind, rule.Holds, rule.Has!.Value, rule.Rule.Least!.Value));
        Assert.True(Assert.Single(Rules.Check(Fest.Plan(), Fest.Facts(Fest.Coupon()))).Holds);
    }

    [Theory]
    [InlineData(2_999, false), InlineData(3_000, true), InlineData(5_000, true), InlineData(5_001, false)]
    public void Both_ends_of_a_range_hold_and_the_number_that_breaks_it_is_told(long threshold, bool holds)
    {
        CheckedRule rule = One(new(RuleKind.Threshold, 3_000, 5_000), Fest.Coupon() with { ThresholdFen = threshold });
        Assert.Equal((holds, threshold, "春天第一碗面"), (rule.Holds, rule.Has!.Value, rule.Coupon));
    }

    [Fact]
    public void Of_several_coupons_the_one_that_breaks_the_rule_is_named()
    {
        CheckedRule rule = One(new(RuleKind.Stock, 50), Fest.Coupon(), Fest.Coupon("不够的") with { Left = 49 }, Fest.Coupon() with { Left = 3 });
        Assert.Equal((false, 49L, "不够的"), (rule.Holds, rule.Has!.Value, rule.Coupon));
    }

    [Fact]
    public void What_nothing_bounds_is_more_than_any_most_and_enough_for_any_least()
    {
        CouponFacts free = Fest.Coupon() with { LargestFen = null };
        CheckedRule most = One(new(RuleKind.Discount, null, 1_000), free);
        Assert.Equal((false, Lack.Unbounded), (most.Holds, most.Lack!.Value));
        Assert.True(One(new(RuleKind.Discount, 1_000), free).Holds);
    }

    [Fact]
    public void Percent_is_asked_of_percent_coupons_alone()
    {
        PlanRule rule = new(RuleKind.PercentOff, 20);
        CheckedRule none = One(rule, Fest.Coupon());
        Assert.Equal((true, Lack.NotOfThatKind), (none.Holds, none.Lack!.Value));
        Assert.False(One(rule, Fest.Coupon(), Fest.Coupon() with { PercentOff = 19 }).Holds);
        Assert.Equal((false, Lack.NoCoupon), (One(rule).Holds, One(rule).Lack!.Value));
    }

    [Fact]
    public void Kinds_and_trades_are_of_the_list_and_what_is_not_is_named()
    {
        CheckedRule kinds = One(new(RuleKind.CouponKind, Among: ["exchange"]), Fest.Coupon(), Fest.Coupon() with { Kind = "exchange" });
        Assert.False(kinds.Holds);
        Assert.Equal(["money_off"], kinds.Wrong);
        PlanRule trades = new(RuleKind.Trade, Among: ["restaurant"]);
        Assert.Equal(Lack.NotSaid, Check(trades, Fest.Facts()).Lack);
        Assert.True(Check(trades, Fest.Facts() with { Trade = Trade.Restaurant }).Holds);
        Assert.Equal(["hotel"], Check(trades, Fest.Facts() with { Trade = Trade.Hotel }).Wrong);
    }

    [Theory]
    [InlineData("", false), InlineData("杭州", true), InlineData("杭州,成都", true), InlineData("杭州,成都,上海", false), InlineData("杭州,西安", false)]
    public void Cities_are_of_the_list_and_so_many(string cities, bool holds) => Assert.Equal(holds, Check(
        new(RuleKind.City, null, 2, ["杭州", "成都", "上海"]),
        Fest.Facts() with { Cities = cities.Split(',', StringSplitOptions.RemoveEmptyEntries) }).Holds);

    [Fact]
    public void Words_are_counted_as_people_count_them_and_a_picture_is_there_or_not()
    {
        Assert.True(Check(new(RuleKind.Title, 4, 4), Fest.Facts() with { Title = "来碗面🍜" }).Holds);
        Assert.Equal(0, Check(new(RuleKind.Text, 1), Fest.Facts()).Has);
        Assert.False(Check(new(RuleKind.Picture), Fest.Facts()).Holds);
        Assert.True(Check(new(RuleKind.Picture), Fest.Facts() with { HasPicture = true }).Holds);
        Assert.False(Check(new(RuleKind.Shops, 3), Fest.Facts()).Holds);
    }

    [Fact]
    public void Festival_days_are_those_of_the_merchants_zone_to_the_last_second()
    {
        Zone shanghai = Zone.Of(null);
        DateTimeOffset first = shanghai.StartOf(Fest.Today), last = shanghai.EndOf(Fest.Today.AddDays(4));
        CouponFacts exact = Fest.Coupon() with { ClaimFrom = first, ClaimUntil = last };
        Assert.Equal((true, 5L, 5L), Days(exact, shanghai));
        Assert.Equal((false, 4L, 5L), Days(exact with { ClaimFrom = first.AddSeconds(1) }, shanghai));
        Assert.Equal((false, 4L, 5L), Days(exact with { ClaimUntil = last.AddSeconds(-1) }, shanghai));
        Assert.Equal((false, 4L, 5L), Days(exact, Zone.Of("America/New_York")));

        static (bool, long, long) Days(CouponFacts coupon, Zone zone)
        {
            CheckedRule rule = Check(new(RuleKind.FestivalDays), Fest.Facts(coupon) with { Zone = zone });
            return (rule.Holds, rule.Has!.Value, rule.Rule.Least!.Value);
        }
    }

    [Fact]
    public void A_thousand_made_up_ranges_hold_exactly_when_the_number_lies_within()
    {
        Random random = new(20261212);
        RuleKind[] kinds = [RuleKind.Threshold, RuleKind.Stock, RuleKind.Discount, RuleKind.Shops, RuleKind.Coupons];
        for (int time = 0; time < 1_000; time++)
        {
            RuleKind kind = kinds[random.Next(kinds.Length)];
            long? least = random.Next(3) == 0 ? null : random.Next(20), most = random.Next(3) == 0 ? null : random.Next(20);
            CouponFacts[] coupons = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
                Fest.Coupon() with { ThresholdFen = random.Next(20), Left = random.Next(20), LargestFen = random.Next(20) })];
            SignUpFacts facts = Fest.Facts(coupons) with { Shops = random.Next(20) };
            long[] numbers = kind switch
            {
                RuleKind.Threshold => [.. coupons.Select(coupon => coupon.ThresholdFen)],
                RuleKind.Stock => [.. coupons.Select(coupon => coupon.Left)],
                RuleKind.Discount => [.. coupons.Select(coupon => coupon.LargestFen!.Value)],
                RuleKind.Shops => [facts.Shops],
                _ => [coupons.Length],
            };
            CheckedRule rule = Check(new(kind, least, most), facts);
            Assert.Equal(numbers.All(Within), rule.Holds);
            Assert.Contains(rule.Has!.Value, numbers);
            Assert.Equal(rule.Holds, Within(rule.Has.Value));

            bool Within(long number) => number >= (least ?? long.MinValue) && number <= (most ?? long.MaxValue);
        }
    }

    private static CheckedRule One(PlanRule rule, params CouponFacts[] coupons) => Check(rule, Fest.Facts(coupons));

    private static CheckedRule Check(PlanRule rule, SignUpFacts facts) => Rules.Check(Fest.Plan(rule), facts).Single(one => one.Rule.Kind == rule.Kind);
}
