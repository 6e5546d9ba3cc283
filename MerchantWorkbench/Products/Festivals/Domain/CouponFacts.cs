namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>What rules measure of one coupon.</summary>
/// <param name="Kind">Its kind's word: <c>money_off</c>.</param>
/// <param name="LargestFen">The most one use takes off; null where nothing bounds it.</param>
/// <param name="PercentOff">Null for other kinds.</param>
/// <param name="Left">Pieces that can still be taken.</param>
public sealed record CouponFacts(
    string Id, string Name, string Kind, long ThresholdFen, long? LargestFen, int? PercentOff, long Left, DateTimeOffset ClaimFrom, DateTimeOffset ClaimUntil);
