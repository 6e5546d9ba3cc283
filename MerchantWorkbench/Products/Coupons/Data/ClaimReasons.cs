using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Asks the rules of claiming with what the tables say now.</summary>
internal static class ClaimReasons
{
    /// <summary>What the coupon's own row says; who took how many is for the caller to add.</summary>
    public static ClaimFacts Facts(Coupon coupon, Zone zone, DateTimeOffset now) => new()
    {
        Stage = coupon.Stage, Now = now, Zone = zone, Claimed = coupon.Claimed, CodesLeft = coupon.CodesLeft,
        HeldFen = coupon.HeldFen, SpentFen = coupon.SpentFen,
    };
}
