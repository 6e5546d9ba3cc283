namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>One line of the hours at which a coupon can be used, while it is being edited.</summary>
public sealed class WindowRow
{
    public List<int> Weekdays { get; set; } = [1, 2, 3, 4, 5];

    public string From { get; set; } = "11:00";

    public string Until { get; set; } = "14:00";
}
