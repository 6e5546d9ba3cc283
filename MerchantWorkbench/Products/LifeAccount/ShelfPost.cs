namespace MerchantWorkbench.Products.LifeAccount;

/// <summary>A live post, for pages of other houses.</summary>
/// <param name="Id">As in addresses.</param>
/// <param name="Title">How it is called in lists.</param>
/// <param name="Picture">Id of the picture that stands for it, or null.</param>
public sealed record ShelfPost(string Id, long Merchant, string Title, string? Picture)
{
    /// <summary>The shopper's page of it.</summary>
    public string Href => "/m/life/" + Id;
}
