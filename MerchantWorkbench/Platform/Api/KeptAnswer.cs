namespace MerchantWorkbench.Platform.Api;

/// <summary>The answer to a request that carried an idempotency key, kept with the effect it reports.</summary>
public sealed class KeptAnswer
{
    /// <summary>Whose key it is.</summary>
    public required string Scope { get; init; }

    /// <summary>The key, 1–255 characters.</summary>
    public required string Key { get; init; }

    /// <summary>Hash of method, path and body: the same key for anything else is a mismatch.</summary>
    public required string Request { get; init; }

    public int Status { get; init; }

    public required string Body { get; init; }

    public DateTimeOffset At { get; init; }
}
