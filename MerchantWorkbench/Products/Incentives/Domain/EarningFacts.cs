namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>What is known when something would earn points.</summary>
/// <param name="OrderFen">The order; null where there is none.</param>
/// <param name="EarlierThatDay">Redemptions of the same person at the merchant that day before this one.</param>
/// <param name="HasEarned">Whether the same person earned at this place that day; for what is earned once, ever.</param>
/// <param name="PointsThatDay">Points of this kind that the merchant earned that day so far.</param>
public readonly record struct EarningFacts(EarningKind Kind, long? OrderFen, int EarlierThatDay, bool HasEarned, long PointsThatDay);
