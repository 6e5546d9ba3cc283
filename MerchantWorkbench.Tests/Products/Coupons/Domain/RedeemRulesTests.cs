using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class RedeemRulesTests
{
    // 2026-03-02 is a Monday; 04:00 UTC is noon in Shanghai.
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly CouponTerms Terms = Some.MoneyOff with { Shops = ["a", "b"], UseWindows = [new([1], "11:00", "14:00")] };
    private static readonly RedeemFacts Fine = new(1, new(Noon.AddDays(-1), Noon.AddDays(1)), Noon, Zone.Of(Zone.Default), "a", 3_000);

    private static readonly (string Code, Func<RedeemFacts, RedeemFacts> Cause)[] Reasons =
    [
        ("pieces.already_redeemed", facts => facts with { UsesLeft = 0 }),
        ("pieces.expired", facts => facts with { Window = new(facts.Now.AddDays(-2), facts.Now.AddTicks(-10)) }),
        ("pieces.not_yet_valid", facts => facts with { Window = new(facts.Now.AddTicks(10), facts.Now.AddDays(2)) }),
        ("pieces.wrong_time", facts => facts with { Now = Noon.AddHours(2), Window = Later(facts.Window, 2) }),
        ("pieces.wrong_shop", facts => facts with { ShopId = "c" }),
        ("pieces.below_threshold", facts => facts with { OrderFen = 2_999 }),
    ];

    public static TheoryData<int, int> Pairs
    {
        get
        {
            TheoryData<int, int> pairs = [];
            for (int first = 0; first < Reasons.Length; first++)
            {
                for (int second = first + 1; second < Reasons.Length; second++) pairs.Add(first, second);
            }

            return pairs;
        }
    }

    [Fact]
    public void With_no_reason_against_it_the_piece_is_good() => Assert.Null(RedeemRules.WhyNot(Terms, Fine));

    [Fact]
    public void Each_reason_alone_is_told() =>
        Assert.All(Reasons, reason => Assert.Equal(reason.Code, RedeemRules.WhyNot(Terms, reason.Cause(Fine))?.Code));

    [Theory, MemberData(nameof(Pairs))]
    public void Of_two_reasons_the_earlier_one_is_told(int first, int second) =>
        Assert.Equal(Reasons[first].Code, RedeemRules.WhyNot(Terms, Reasons[first].Cause(Reasons[second].Cause(Fine)))?.Code);

    [Fact]
    public void Both_ends_of_its_window_are_good()
    {
        Assert.Null(RedeemRules.WhyNot(Terms, Fine with { Window = new(Noon, Noon.AddDays(1)) }));
        Assert.Null(RedeemRules.WhyNot(Terms, Fine with { Window = new(Noon.AddDays(-1), Noon) }));
    }

    [Fact]
    public void Before_the_till_asks_for_the_order_the_threshold_is_not_told() =>
        Assert.Null(RedeemRules.WhyNot(Terms, Fine with { OrderFen = null }));

    [Fact]
    public void No_list_of_shops_means_every_shop() =>
        Assert.Null(RedeemRules.WhyNot(Terms with { Shops = null }, Fine with { ShopId = "z" }));

    [Theory]
    [InlineData(600_000_000, false, true, null)]
    [InlineData(600_000_001, false, true, "redemptions.too_late")]
    [InlineData(600_000_001, false, false, null)]
    [InlineData(2_592_000_000_000, false, false, null)]
    [InlineData(2_592_000_000_001, false, false, "redemptions.too_late")]
    [InlineData(0, true, true, "redemptions.already_reversed")]
    [InlineData(2_592_000_000_001, true, false, "redemptions.already_reversed")]
    public void Taking_back_has_its_time(long microseconds, bool reversed, bool atTill, string? code)
    {
        TimeSpan allowed = atTill ? ReversalRules.AtTill : ReversalRules.ByManager;
        Assert.Equal(code, ReversalRules.WhyNot(Noon, Noon.AddTicks(microseconds * 10), reversed, allowed)?.Code);
    }

    private static PieceWindow Later(PieceWindow window, int hours) =>
        new(window.From.AddHours(hours), window.Until.AddHours(hours));
}
