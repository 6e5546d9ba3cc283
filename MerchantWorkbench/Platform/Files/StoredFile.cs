using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Platform.Files;

/// <summary>A picture somebody uploaded, checked and stored under a random name.</summary>
public sealed class StoredFile : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    /// <summary>Random name below the uploads folder and in the address; says nothing about its owner.</summary>
    public required string Path { get; init; }

    /// <summary>Media type as found in the bytes: image/png or image/jpeg.</summary>
    public required string Type { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public long Bytes { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
