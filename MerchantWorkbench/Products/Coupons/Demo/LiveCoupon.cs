using MerchantWorkbench.Platform.Demo;

namespace MerchantWorkbench.Products.Coupons.Demo;

/// <summary>A coupon of the demo town once it is written down.</summary>
internal sealed class LiveCoupon(Design design, TownMerchant merchant, int number)
{
    public Design Design => design;

    public TownMerchant Merchant => merchant;

    /// <summary>0 until it is drafted.</summary>
    public long Id { get; set; }

    /// <summary>Pieces taken, test ones not counted.</summary>
    public int Taken { get; set; }

    /// <summary>The next guest who takes one: each in turn, beginning elsewhere for every coupon, so that limits are rarely met.</summary>
    public int NextGuest(int guests) => ((number * 37) + (Taken * 7)) % guests;
}
