using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>What all coupons of one state are and brought.</summary>
/// <param name="ForPublic">How many are also for the public layer.</param>
/// <param name="Redeemed">Redemptions not taken back.</param>
/// <param name="IncomeFen">What guests paid on those orders.</param>
internal sealed record StateTally(CouponState State, int Count, int ForPublic, int Redeemed, long IncomeFen);
