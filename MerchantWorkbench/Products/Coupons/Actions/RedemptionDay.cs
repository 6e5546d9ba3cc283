namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A day at the tills. Reversed redemptions are listed and not counted.</summary>
public sealed record RedemptionDay(DateOnly Day, IReadOnlyList<RedemptionDay.Entry> Entries, int Count, long PayFen, long DiscountFen)
{
    /// <summary>One use.</summary>
    /// <param name="CanUndo">Whether whoever asked may still take it back.</param>
    public sealed record Entry(
        string Id, string CouponName, string ShopName, long OrderFen, long DiscountFen, DateTimeOffset At, string By, bool IsReversed, bool CanUndo);
}
