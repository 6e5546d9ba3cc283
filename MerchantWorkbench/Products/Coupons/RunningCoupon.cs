namespace MerchantWorkbench.Products.Coupons;

/// <summary>A coupon that can be taken now, in words ready for a ticket, and how far it is.</summary>
/// <param name="Id">As in addresses.</param>
/// <param name="Face">The benefit at a glance.</param>
/// <param name="Condition">What it takes to use it.</param>
/// <param name="Lines">When and what for.</param>
public sealed record RunningCoupon(
    string Id, string Name, string Face, string? UnitBefore, string? UnitAfter, string Condition, IReadOnlyList<string> Lines, int Claimed, int Total);
