using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Festivals.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Festivals.Domain;

public sealed class TermsCheckTests
{
    [Fact]
    public void A_sound_plan_has_nothing_wrong_and_reads_as_it_was_written()
    {
        PlanTerms plan = Fest.Plan(
            new(RuleKind.Coupons, 1, 3), new(RuleKind.CouponKind, Among: ["money_off"]), new(RuleKind.Threshold, Most: 5_000), new(RuleKind.FestivalDays),
            new(RuleKind.Trade, Among: ["hotel", "airport"]), new(RuleKind.City, 1, 2, ["杭州"]), new(RuleKind.Picture), new(RuleKind.Title, 4, 20)).Tidy();
        Assert.Empty(Wrong(plan));
        Assert.Equal(plan.Write(), PlanTerms.Read(plan.Write()).Write());
    }

    [Fact]
    public void What_is_wrong_is_told_field_by_field() => Assert.Equal(
        [
            "/aboutEn field.required", "/honourDays field.range", "/nameZh field.too_long", "/places field.range", "/signUpUntil festivals.ends_before",
            "/signUpUntil festivals.is_past", "/until festivals.too_long",
        ],
        Wrong(Fest.Plan() with
        {
            NameZh = new string('长', 21),
            AboutEn = " ",
            Places = 0,
            HonourDays = 31,
            SignUpUntil = Fest.Today.AddDays(-2),
            Until = Fest.Today.AddDays(60),
        }));

    [Fact]
    public void A_rule_has_what_belongs_to_its_kind_and_stands_once() => Assert.Equal(
        [
            "/rules festivals.rule_twice", "/rules/city festivals.rule_list", "/rules/coupon_kind festivals.rule_unknown",
            "/rules/discount festivals.rule_order",
            "/rules/festival_days festivals.rule_no_numbers", "/rules/picture festivals.rule_no_list", "/rules/stock festivals.rule_numbers",
            "/rules/threshold field.money", "/rules/title field.range", "/rules/trade festivals.rule_list",
        ],
        Wrong(Fest.Plan(
            new(RuleKind.Coupons, 1), new(RuleKind.Coupons, 2), new(RuleKind.CouponKind, Among: ["gold"]), new(RuleKind.Threshold, -1),
            new(RuleKind.Discount, 2, 1), new(RuleKind.FestivalDays, 1), new(RuleKind.Stock), new(RuleKind.City, 1), new(RuleKind.Picture, Among: ["x"]),
            new(RuleKind.Title, 0), new(RuleKind.Trade, Among: ["hotel", "hotel"]))));

    [Fact]
    public void Signing_up_ends_before_the_festival_does() => Assert.Equal(
        ["/signUpUntil festivals.sign_up_after"], Wrong(Fest.Plan() with { SignUpUntil = Fest.Today.AddDays(5) }));

    private static string[] Wrong(PlanTerms plan) => Some.Wrong(TermsCheck.WhatIsWrong(plan, CouponOffers.Kinds, Fest.Today));
}
