namespace MerchantWorkbench.Products.Coupons;

/// <summary>What coupons did on one day of the merchant's calendar, or over several; the merchant's own tries left out.</summary>
/// <param name="Day">The day; the first one where it is a span.</param>
/// <param name="People">Different people who took a piece.</param>
/// <param name="Pieces">Pieces taken.</param>
/// <param name="Redemptions">Uses at a till, reversed ones left out.</param>
/// <param name="IncomeFen">What guests paid on orders with a piece.</param>
/// <param name="DiscountFen">What those pieces took off.</param>
public sealed record CouponDay(DateOnly Day, int People = 0, int Pieces = 0, int Redemptions = 0, long IncomeFen = 0, long DiscountFen = 0);
