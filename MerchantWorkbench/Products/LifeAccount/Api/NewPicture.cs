namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A picture that is uploaded over the API; the bytes of each are base64.</summary>
/// <param name="Picture">PNG or JPEG, up to 4 MB and 40 million pixels.</param>
/// <param name="Small">The same with up to 400 pixels along its shorter side, or null.</param>
/// <param name="Medium">The same with up to 900 pixels along its shorter side, or null.</param>
public sealed record NewPicture(byte[]? Picture, byte[]? Small = null, byte[]? Medium = null);
