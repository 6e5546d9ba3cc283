using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Platform.Files;

/// <summary>A video on its way: its bytes so far lie in the uploads folder under the name the whole will have, and nobody is served them.</summary>
public sealed class IncomingVideo : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    /// <summary>Random name below the uploads folder.</summary>
    public required string Path { get; init; }

    /// <summary>How many bytes it will have.</summary>
    public long Bytes { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The file it became; null while it is on its way.</summary>
    public long? FileId { get; set; }
}
