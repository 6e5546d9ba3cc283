using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Whether the last write became durable. Set by the writers; one that was refused by a rule says nothing about the database.</summary>
public sealed class LastCommit(Clock clock, ILogger<LastCommit> log)
{
    private volatile object? failedSince;

    /// <summary>When writing began to fail; null while it goes well.</summary>
    public DateTimeOffset? FailedSince => (DateTimeOffset?)failedSince;

    /// <summary>A commit is durable.</summary>
    internal void Went()
    {
        if (failedSince is null) return;
        failedSince = null;
        log.LogInformation("The database takes writes again.");
    }

    /// <summary>A write failed; it counts only when it is the database that cannot write.</summary>
    internal void Failed(Exception why)
    {
        if (failedSince is not null || !DatabaseFaults.CannotWrite(why)) return;
        failedSince = clock.Now;
        log.LogError(why, "The database takes no writes.");
    }
}
