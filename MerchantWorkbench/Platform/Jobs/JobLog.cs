using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Jobs;

/// <summary>The latest runs of one job in this copy.</summary>
/// <param name="Job">Name of its type.</param>
/// <param name="RanAt">When it last came to its end; null when it never did.</param>
/// <param name="FailedAt">When it last failed; null when it never did.</param>
/// <param name="Why">What was thrown then.</param>
public sealed record JobRun(string Job, DateTimeOffset? RanAt, DateTimeOffset? FailedAt, string? Why)
{
    /// <summary>Whether the latest run is the one that failed.</summary>
    public bool IsFailing => FailedAt is not null && !(RanAt > FailedAt);
}

/// <summary>When each job ran and failed last, since the start.</summary>
public sealed class JobLog(Clock clock)
{
    private readonly ConcurrentDictionary<string, JobRun> runs = new();

    /// <summary>Every job that has run, by name.</summary>
    public IReadOnlyList<JobRun> All => [.. runs.Values.OrderBy(run => run.Job, StringComparer.Ordinal)];

    internal void Ran(string job) => runs[job] = Of(job) with { RanAt = clock.Now };

    internal void Failed(string job, Exception why) => runs[job] = Of(job) with { FailedAt = clock.Now, Why = why.Message };

    /// <summary>One job has one runner: nobody else writes its row.</summary>
    private JobRun Of(string job) => runs.GetValueOrDefault(job) ?? new JobRun(job, null, null, null);
}
