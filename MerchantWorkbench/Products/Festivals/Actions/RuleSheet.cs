using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>A rule held against a merchant, with its sentence.</summary>
/// <param name="Has">The number there is; null where there is none. Money in fen.</param>
/// <param name="Coupon">The name of the coupon the number is of; null where the rule is not about each coupon.</param>
/// <param name="Wrong">What was chosen and is not on the list.</param>
/// <param name="Says">What it has and what it wants, in the language of whoever asks.</param>
public sealed record RuleSheet(
    RuleKind Kind, bool Holds, long? Has, long? Least, long? Most, IReadOnlyList<string>? Among, string? Coupon, IReadOnlyList<string> Wrong, string Says)
{
    internal static RuleSheet Of(CheckedRule one, RuleWords words) => new(
        one.Rule.Kind, one.Holds, one.Has, one.Rule.Least, one.Rule.Most, one.Rule.Among, one.Coupon, one.Wrong, words.Says(one));
}
