namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>What became of a coupon's pieces.</summary>
/// <param name="Shops">Redemptions by shop, the busiest first.</param>
/// <param name="Holders">People, or devices where nobody tells who it is, that took at least one piece.</param>
/// <param name="MostByOne">The most pieces any one of them took.</param>
/// <param name="Usable">Pieces that are out and not used up, as of the last run of the expiry.</param>
/// <param name="Expired">Pieces whose time passed with uses left.</param>
public sealed record CouponMeasures(IReadOnlyList<CouponMeasures.Shop> Shops, int Holders, int MostByOne, int Usable, int Expired)
{
    /// <summary>One shop's redemptions, those taken back left out.</summary>
    /// <param name="PaidFen">What guests paid.</param>
    /// <param name="GivenFen">What they were given.</param>
    public sealed record Shop(string Name, int Redeemed, long PaidFen, long GivenFen);
}
