using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>The open score's policy as it was said to be; the newest version holds. Never changed.</summary>
internal sealed class PolicyVersion
{
    public required int Version { get; init; }

    public required string PolicyJson { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who saved it.</summary>
    public required string By { get; init; }

    /// <summary>Why; null for the first.</summary>
    public string? Reason { get; init; }

    public ScorePolicy Policy() => ScorePolicy.Read(PolicyJson);

    /// <summary>What holds.</summary>
    public static Task<PolicyVersion> NewestAsync(WorkbenchDb db, CancellationToken stop) =>
        db.PolicyVersions.AsNoTracking().OrderByDescending(row => row.Version).FirstAsync(stop);
}
