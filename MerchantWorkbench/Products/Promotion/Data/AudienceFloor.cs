using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>How many people an audience must have, as it was said to be; the newest version holds. Never changed.</summary>
internal sealed class AudienceFloor
{
    public required int Version { get; init; }

    public required int Least { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who saved it.</summary>
    public required string By { get; init; }

    /// <summary>What holds.</summary>
    public static Task<AudienceFloor> NewestAsync(WorkbenchDb db, CancellationToken stop) =>
        db.AudienceFloors.AsNoTracking().OrderByDescending(row => row.Version).FirstAsync(stop);
}
