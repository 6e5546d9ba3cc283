namespace MerchantWorkbench.Products.Coupons;

/// <summary>A coupon that can be taken now, in words ready for a ticket.</summary>
/// <param name="Id">As in addresses.</param>
/// <param name="Face">The benefit at a glance.</param>
/// <param name="UnitBefore">Before the face, or null.</param>
/// <param name="UnitAfter">After the face, or null.</param>
/// <param name="Condition">What it takes to use it.</param>
/// <param name="Lines">When and what for.</param>
/// <param name="IsPublic">Approved for the public layer.</param>
public sealed record ShelfCoupon(
    string Id, string Name, string Face, string? UnitBefore, string? UnitAfter, string Condition, IReadOnlyList<string> Lines, bool IsPublic)
{
    /// <summary>The last moment it can be taken.</summary>
    public DateTimeOffset ClaimUntil { get; init; }

    /// <summary>Pieces that can still be taken, a second old at most; a budget may end it earlier.</summary>
    public long Left { get; init; }

    /// <summary>Id of its picture, or null.</summary>
    public string? Picture { get; init; }

    /// <summary>The shopper's page of it.</summary>
    public string Href => "/m/coupon/" + Id;
}
