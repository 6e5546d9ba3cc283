namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>A picture of the form: uploaded already, its description perhaps still to come.</summary>
public sealed class PictureRow
{
    public string Picture { get; set; } = "";

    public string Address { get; set; } = "";

    public string? Alt { get; set; }
}
