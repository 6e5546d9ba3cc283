namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Till;

/// <summary>Where the cashier is.</summary>
public enum TillStep
{
    /// <summary>Which code?</summary>
    Code,

    /// <summary>This is it; how much is the order?</summary>
    Order,

    /// <summary>Why is it taken back?</summary>
    Undo,
}
