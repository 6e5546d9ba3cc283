namespace MerchantWorkbench.Products.Coupons;

/// <summary>A coupon of the public layer that public places can be booked for.</summary>
/// <param name="Id">As in addresses.</param>
/// <param name="Condition">What it takes to use it.</param>
/// <param name="ClaimFrom">The first moment it can be taken; may be ahead.</param>
/// <param name="ClaimUntil">The last one.</param>
/// <param name="Picture">Id of its picture, or null.</param>
/// <param name="Waits">A reviewer has it: the public is shown nothing of it yet.</param>
public sealed record BookableCoupon(
    string Id, string Name, string Condition, DateTimeOffset ClaimFrom, DateTimeOffset ClaimUntil, string? Picture, bool Waits);
