namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>What a till says about a redemption.</summary>
/// <param name="UsesLeft">What the piece has left now.</param>
public sealed record RedemptionSheet(
    string Id, string CouponName, string ShopName, long OrderFen, long DiscountFen, DateTimeOffset At, string By, bool IsReversed, int UsesLeft)
{
    /// <summary>What the guest pays.</summary>
    public long PayFen => OrderFen - DiscountFen;
}
