namespace MerchantWorkbench.Products.Coupons;

/// <summary>A piece that somebody took, and what came of it.</summary>
/// <param name="Holder">Who took it, see Caller.Holder.</param>
/// <param name="Redemptions">Its uses, reversed ones left out.</param>
/// <param name="PaidFen">What was paid at those uses: the order less the discount.</param>
public sealed record TracedClaim(long Coupon, string Holder, DateTimeOffset At, int Redemptions, long PaidFen);
