using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Festivals;

/// <summary>Says rules in words: what one asks for, and what it found.</summary>
public sealed class RuleWords(IStringLocalizer<Texts> say)
{
    /// <summary>What the rule is called.</summary>
    public string Name(RuleKind kind) => say["Rule." + Words.Name(kind)];

    /// <summary>What it wants: 至少 30 元.</summary>
    public string Wants(PlanRule rule)
    {
        string list = rule.Among is { Count: > 0 } among ? say["Want.among", string.Join(say["Want.Comma"], among.Select(word => Entry(rule.Kind, word)))] : "";
        string range = (rule.Least, rule.Most) switch
        {
            ({ } least, { } most) when least == most => say["Want.exactly", Amount(rule.Kind, least)],
            ({ } least, { } most) => say["Want.between", Amount(rule.Kind, least), Amount(rule.Kind, most)],
            ({ } least, null) => say["Want.least", Amount(rule.Kind, least)],
            (null, { } most) => say["Want.most", Amount(rule.Kind, most)],
            _ => "",
        };
        if (range.Length == 0 && list.Length == 0) return say["Want." + Words.Name(rule.Kind)];
        return range.Length == 0 || list.Length == 0 ? range + list : say["Want.both", list, range];
    }

    /// <summary>The whole sentence: 使用门槛：「春天第一碗面」是 20 元，要至少 30 元.</summary>
    public string Says(CheckedRule one) => one switch
    {
        { Lack: Lack.NotOfThatKind } => say["Says.not_of_that_kind", Name(one.Rule.Kind), Wants(one.Rule)],
        { Coupon: { } coupon } => say["Says.coupon", Name(one.Rule.Kind), coupon, Has(one), Wants(one.Rule)],
        _ => say["Says.plain", Name(one.Rule.Kind), Has(one), Wants(one.Rule)],
    };

    private string Has(CheckedRule one) =>
        one.Lack is { } lack ? say["Lack." + Words.Name(lack)]
        : one.Wrong.Count > 0 ? say["Has.wrong", string.Join(say["Want.Comma"], one.Wrong.Select(word => Entry(one.Rule.Kind, word)))]
        : one.Has is { } has ? Amount(one.Rule.Kind, has)
        : say["Has.listed"];

    private string Amount(RuleKind kind, long number) => say["Unit." + Words.Name(kind), kind.IsMoney() ? Fen.Yuan(number) : number];

    private string Entry(RuleKind kind, string word) => kind switch
    {
        RuleKind.CouponKind => say["CouponKind." + word],
        RuleKind.Trade => say["Trade." + word],
        _ => word,
    };
}
