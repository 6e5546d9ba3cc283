using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>A picture of the form: uploaded already, its description perhaps still to come.</summary>
public sealed class PictureRow
{
    public string Picture { get; set; } = "";

    public string Address { get; set; } = "";

    public string? Alt { get; set; }

    /// <summary>The row of a place in a post.</summary>
    /// <param name="pictures">The post's, for the address.</param>
    internal static PictureRow Of(PostPicture place, IReadOnlyList<PictureSheet> pictures) => new()
    {
        Picture = place.Picture ?? "", Alt = place.Alt, Address = pictures.FirstOrDefault(picture => picture.Picture == place.Picture)?.Address ?? "",
    };
}
