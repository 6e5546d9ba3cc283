using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>Who may do what with coupons.</summary>
public static class CouponPermissions
{
    /// <summary>See coupons and their figures.</summary>
    public static readonly Permission View = new("coupons.view", Role.Owner, Role.Manager, Role.Operator, Role.Finance, Role.Key);

    /// <summary>See one coupon or piece: merchants their own, shoppers what is open to them or theirs.</summary>
    public static readonly Permission Look = new("coupons.look", Role.Owner, Role.Manager, Role.Operator, Role.Finance, Role.Key, Role.Shopper);

    /// <summary>Design, start, pause, stop.</summary>
    public static readonly Permission Edit = new("coupons.edit", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>Take a piece.</summary>
    public static readonly Permission Claim = new("coupons.claim", Role.Key, Role.Shopper);

    /// <summary>Redeem at a till.</summary>
    public static readonly Permission Redeem = new("coupons.redeem", Role.Owner, Role.Manager, Role.Operator, Role.Cashier, Role.Key);

    /// <summary>Take a redemption back; how long after it depends on the role.</summary>
    public static readonly Permission Reverse = new("coupons.reverse", Role.Owner, Role.Manager, Role.Operator, Role.Cashier, Role.Key);

    /// <summary>Download pieces and redemptions.</summary>
    public static readonly Permission Export = new("coupons.export", Role.Owner, Role.Manager, Role.Finance);

    public static Permission[] All => [View, Look, Edit, Claim, Redeem, Reverse, Export];
}
