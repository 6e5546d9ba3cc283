namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Till;

/// <summary>What the till's one form carries; which fields it shows depends on the step.</summary>
public sealed class TillForm
{
    /// <summary>The step the form was drawn for, by name.</summary>
    public string? Step { get; set; }

    /// <summary>Id of the shop the till stands in.</summary>
    public string? Shop { get; set; }

    public string? Code { get; set; }

    /// <summary>The order in yuan, as typed.</summary>
    public string? Order { get; set; }

    /// <summary>The discount in yuan, as typed; for free-form coupons.</summary>
    public string? Discount { get; set; }

    /// <summary>Id of the redemption to take back.</summary>
    public string? Redemption { get; set; }

    public string? Reason { get; set; }

    /// <summary>Makes a second sending of the same form harmless.</summary>
    public string? Key { get; set; }
}
