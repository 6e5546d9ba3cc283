namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>One thing a plan asks for, as data.</summary>
/// <param name="Least">The smallest number that holds, itself included; null for no such bound. Money in fen.</param>
/// <param name="Most">The largest number that holds, itself included; null for no such bound. Money in fen.</param>
/// <param name="Among">What may be chosen: kinds of coupons, trades, names of cities; empty for kinds without a list.</param>
public sealed record PlanRule(RuleKind Kind, long? Least = null, long? Most = null, IReadOnlyList<string>? Among = null);
