namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>What a film can be put into: a video post, or a block of an article.</summary>
public interface IHasFilm
{
    /// <summary>The film, uploaded already.</summary>
    VideoRow? Video { get; set; }

    /// <summary>The picture shown until it is played.</summary>
    PictureRow? Cover { get; set; }
}
