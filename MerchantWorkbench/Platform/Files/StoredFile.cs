using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Platform.Files;

/// <summary>A picture, a video or a video's captions that somebody uploaded, checked and stored under a random name.</summary>
public sealed class StoredFile : IOwned
{
    /// <summary>Media types of what is no picture.</summary>
    public const string Video = "video/mp4", Captions = "text/vtt";

    public long Id { get; init; }

    public required long MerchantId { get; init; }

    /// <summary>Random name below the uploads folder and in the address; says nothing about its owner.</summary>
    public required string Path { get; init; }

    /// <summary>Media type as found in the bytes: image/png, image/jpeg, <see cref="Video"/> or <see cref="Captions"/>.</summary>
    public required string Type { get; init; }

    /// <summary>In pixels; 0 of captions.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Pixels across of the picture's smaller sizes, which lie beside it; null where it has none.</summary>
    public int? SmallWidth { get; init; }

    public int? MediumWidth { get; init; }

    /// <summary>Of a picture with all its sizes.</summary>
    public long Bytes { get; init; }

    /// <summary>How long a video runs; null for everything else.</summary>
    public int? Milliseconds { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when staff let nobody see it.</summary>
    public DateTimeOffset? HiddenAt { get; set; }

    /// <summary>Its smaller sizes, the smallest first.</summary>
    public IReadOnlyList<PictureSize> Smaller =>
    [
        .. SmallWidth is { } small ? [new PictureSize(FileStore.Address(Path) + FileStore.Small, small)] : Array.Empty<PictureSize>(),
        .. MediumWidth is { } medium ? [new PictureSize(FileStore.Address(Path) + FileStore.Medium, medium)] : Array.Empty<PictureSize>(),
    ];
}
