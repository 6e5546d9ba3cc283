using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A coupon as the API and the screens see it: its terms and where it stands.</summary>
public sealed record CouponSheet : CouponTerms
{
    private CouponSheet(CouponTerms terms) : base(terms) { }

    public required string Id { get; init; }

    public required CouponState State { get; init; }

    public required int Revision { get; init; }

    public required int Claimed { get; init; }

    /// <summary>Redemptions not reversed.</summary>
    public required int Redeemed { get; init; }

    /// <summary>Promised to pieces that are out; not told to shoppers.</summary>
    public long? HeldFen { get; init; }

    /// <summary>Given by redemptions; not told to shoppers.</summary>
    public long? SpentFen { get; init; }

    /// <summary>What guests paid with a piece; not told to shoppers.</summary>
    public long? IncomeFen { get; init; }

    /// <summary>Uploaded codes not yet given out.</summary>
    public int? CodesLeft { get; init; }

    /// <summary>The revision the public layer shows; null until one is approved.</summary>
    public int? PublicRevision { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The merchant's view.</summary>
    internal static CouponSheet Of(Coupon coupon, DateTimeOffset now) => new(coupon.Terms)
    {
        Id = Ids.Text(coupon.Id),
        State = coupon.StateAt(now),
        Revision = coupon.Revision,
        Claimed = coupon.Claimed,
        Redeemed = coupon.Redeemed,
        HeldFen = coupon.HeldFen,
        SpentFen = coupon.SpentFen,
        IncomeFen = coupon.IncomeFen,
        CodesLeft = coupon.CodesLeft,
        PublicRevision = coupon.PublicRevision,
        CreatedAt = coupon.CreatedAt,
    };

    /// <summary>The shopper's view: no money of the merchant.</summary>
    internal static CouponSheet ForShopper(Coupon coupon, CouponTerms shown, DateTimeOffset now) => new(shown with { BudgetFen = null })
    {
        Id = Ids.Text(coupon.Id),
        State = coupon.StateAt(now),
        Revision = coupon.Revision,
        Claimed = coupon.Claimed,
        Redeemed = coupon.Redeemed,
        CreatedAt = coupon.CreatedAt,
    };
}
