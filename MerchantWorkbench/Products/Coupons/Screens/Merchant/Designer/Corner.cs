namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>The three figures of which any two give the third.</summary>
public enum Corner
{
    Budget,
    Discount,
    Total,
}
