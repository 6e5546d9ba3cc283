using MerchantWorkbench.Products.LifeAccount.Actions;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>The film of the form: uploaded already, its captions perhaps still to come.</summary>
public sealed class VideoRow
{
    public string Video { get; set; } = "";

    public string Address { get; set; } = "";

    public int Width { get; set; }

    public int Height { get; set; }

    public int Seconds { get; set; }

    public string? Captions { get; set; }

    public string? CaptionsAddress { get; set; }

    /// <summary>The row of a post's film.</summary>
    internal static VideoRow? Of(VideoSheet? film) => film is null ? null : new()
    {
        Video = film.Video, Address = film.Address, Width = film.Width, Height = film.Height, Seconds = film.Seconds, Captions = film.Captions,
        CaptionsAddress = film.CaptionsAddress,
    };

    /// <summary>The film as it is shown.</summary>
    public VideoSheet ToSheet() => new(Video, Address, Width, Height, Seconds, Captions, CaptionsAddress);
}
