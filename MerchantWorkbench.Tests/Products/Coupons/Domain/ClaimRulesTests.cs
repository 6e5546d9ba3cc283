using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class ClaimRulesTests
{
    private static readonly CouponTerms Terms = Some.MoneyOff with
    {
        Audience = Audience.Followers,
        PerPerson = 2,
        PerPersonPerDay = 1,
        PerDay = 10,
        BudgetFen = 5_000,
    };

    private static readonly ClaimFacts Fine = new() { Stage = CouponStage.Open, Now = Some.From.AddDays(1), Zone = Zone.Of(Zone.Default), IsMember = true };

    /// <summary>Every reason in the order in which they are told, and how it comes about.</summary>
    private static readonly (string Code, Func<ClaimFacts, ClaimFacts> Cause)[] Reasons =
    [
        ("coupons.not_open", facts => facts with { Stage = CouponStage.Draft }),
        ("coupons.stopped", facts => facts with { Stage = CouponStage.Stopped }),
        ("coupons.paused", facts => facts with { Stage = CouponStage.Paused }),
        ("coupons.not_started", facts => facts with { Now = Some.From.AddTicks(-10) }),
        ("coupons.ended", facts => facts with { Now = Some.Until.AddTicks(10) }),
        ("coupons.followers_only", facts => facts with { IsMember = false }),
        ("coupons.person_limit", facts => facts with { ByPerson = 2 }),
        ("coupons.person_day_limit", facts => facts with { ByPersonToday = 1 }),
        ("coupons.day_limit", facts => facts with { Today = 10 }),
        ("coupons.sold_out", facts => facts with { Claimed = 100 }),
        ("coupons.budget_spent", facts => facts with { HeldFen = 4_000, SpentFen = 501 }),
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
    public void With_no_reason_against_it_a_piece_goes_out() => Assert.Null(ClaimRules.WhyNot(Terms, Fine));

    [Fact]
    public void Each_reason_alone_is_told() =>
        Assert.All(Reasons, reason => Assert.Equal(reason.Code, ClaimRules.WhyNot(Terms, reason.Cause(Fine))?.Code));

    /// <remarks>Two stages, or before the start and after the end, cannot hold at once: one cause then replaces the other.</remarks>
    [Theory, MemberData(nameof(Pairs))]
    public void Of_two_reasons_the_earlier_one_is_told(int first, int second) =>
        Assert.Equal(Reasons[first].Code, ClaimRules.WhyNot(Terms, Reasons[first].Cause(Reasons[second].Cause(Fine)))?.Code);

    [Theory]
    [InlineData(CouponStage.Draft)]
    [InlineData(CouponStage.InReview)]
    [InlineData(CouponStage.Rejected)]
    public void What_was_never_out_is_not_open(CouponStage stage) =>
        Assert.Equal("coupons.not_open", ClaimRules.WhyNot(Terms, Fine with { Stage = stage })?.Code);

    [Fact]
    public void The_first_and_the_last_moment_count()
    {
        Assert.Null(ClaimRules.WhyNot(Terms, Fine with { Now = Some.From }));
        Assert.Null(ClaimRules.WhyNot(Terms, Fine with { Now = Some.Until }));
    }

    [Fact]
    public void The_last_piece_of_every_limit_still_goes_out() => Assert.Null(ClaimRules.WhyNot(
        Terms, Fine with { ByPerson = 1, Today = 9, Claimed = 99, CodesLeft = 1, HeldFen = 4_000, SpentFen = 500 }));

    [Fact]
    public void Without_a_code_left_it_is_sold_out() =>
        Assert.Equal("coupons.sold_out", ClaimRules.WhyNot(Terms, Fine with { CodesLeft = 0 })?.Code);

    [Fact]
    public void A_piece_of_several_uses_asks_the_budget_for_all_of_them() => Assert.Equal(
        "coupons.budget_spent", ClaimRules.WhyNot(Terms with { UsesPerPiece = 3 }, Fine with { HeldFen = 3_501 })?.Code);

    [Fact]
    public void A_refusal_names_the_hour_on_the_merchants_wall() => Assert.Equal(
        new DateTime(2026, 3, 1, 8, 0, 0), ClaimRules.WhyNot(Terms, Fine with { Now = Some.From.AddDays(-1) })?.Facts.Single());
}
