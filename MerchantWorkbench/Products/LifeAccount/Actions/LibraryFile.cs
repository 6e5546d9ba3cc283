using MerchantWorkbench.Platform.Files;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A file in the merchant's library.</summary>
/// <param name="Address">Where it is served; null while staff let nobody see it.</param>
/// <param name="Seconds">How long a film runs; null for a picture.</param>
/// <param name="Alt">What it was last said to show, or null.</param>
/// <param name="Uses">Where it stands.</param>
public sealed record LibraryFile(
    string Id, string? Address, int? Seconds, int Width, int Height, long Bytes, DateTimeOffset CreatedAt, string? Alt, IReadOnlyList<FileUse> Uses)
{
    /// <summary>Where a picture's smallest size is served; the address itself where it has none.</summary>
    public string? Least { get; init; }
}
