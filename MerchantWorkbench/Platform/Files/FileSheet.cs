using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Files;

/// <summary>An uploaded file as whoever sent it hears of it.</summary>
/// <param name="Address">Where it is served.</param>
/// <param name="Type">Media type as found in the bytes.</param>
/// <param name="Seconds">How long a video runs; null for everything else.</param>
/// <param name="Smaller">A picture's smaller sizes, the smallest first.</param>
public sealed record FileSheet(string Id, string Address, string Type, int Width, int Height, long Bytes, int? Seconds, IReadOnlyList<PictureSize> Smaller)
{
    /// <summary>The sheet of a file.</summary>
    public static FileSheet Of(StoredFile file) => new(
        Ids.Text(file.Id), FileStore.Address(file.Path), file.Type, file.Width, file.Height, file.Bytes, file.Milliseconds / 1000, file.Smaller);
}
