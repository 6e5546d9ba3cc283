namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>A rule held against a merchant: whether it holds, what there is, what is wanted.</summary>
/// <param name="Rule">As the plan says it, with the bounds that hold for this plan.</param>
/// <param name="Has">The number there is; of several coupons, that of the first that breaks the rule. Null where there is none.</param>
/// <param name="Coupon">The name of that coupon; null where the rule is not about each coupon.</param>
/// <param name="Wrong">What was chosen and is not on the list.</param>
/// <param name="Lack">Why there is no number; null where there is one.</param>
public sealed record CheckedRule(PlanRule Rule, bool Holds, long? Has, string? Coupon, IReadOnlyList<string> Wrong, Lack? Lack);
