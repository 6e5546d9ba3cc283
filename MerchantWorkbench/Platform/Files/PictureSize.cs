namespace MerchantWorkbench.Platform.Files;

/// <summary>A picture in one of its smaller sizes.</summary>
/// <param name="Address">Where it is served.</param>
/// <param name="Width">In pixels.</param>
public sealed record PictureSize(string Address, int Width);
