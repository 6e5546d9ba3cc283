using System.Globalization;
using MerchantWorkbench.Products.Coupons.Actions;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Parts;

/// <summary>How many of the uses given out were used.</summary>
internal static class Rate
{
    /// <summary>A percentage, or a dash while nothing is out.</summary>
    public static string Of(CouponSheet coupon) => coupon.Claimed == 0 ? "—" : Percent(coupon.Redeemed, (long)coupon.Claimed * coupon.UsesPerPiece);

    public static string Percent(long part, long whole) =>
        whole == 0 ? "—" : ((decimal)part / whole).ToString("0.#%", CultureInfo.InvariantCulture);
}
