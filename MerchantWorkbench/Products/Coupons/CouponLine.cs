namespace MerchantWorkbench.Products.Coupons;

/// <summary>What one coupon, or one shop, did on a day.</summary>
/// <param name="Id">As in addresses.</param>
/// <param name="Claimed">Pieces taken.</param>
/// <param name="Redemptions">Uses at a till.</param>
/// <param name="IncomeFen">What guests paid on those orders.</param>
/// <param name="DiscountFen">What was taken off.</param>
public sealed record CouponLine(string Id, string Name, int Claimed, int Redemptions, long IncomeFen, long DiscountFen);
