using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>A placement as it was saved: what a decision is about, and what is served. Never changed.</summary>
internal sealed class PlacementRevision : IOwned
{
    public required long MerchantId { get; init; }

    public required long PlacementId { get; init; }

    public required int Revision { get; init; }

    public required string BodyJson { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who saved it.</summary>
    public required string By { get; init; }

    /// <summary>Keeps the placement as it stands.</summary>
    public static async Task KeepAsync(Write write, Placement placement)
    {
        if (await write.Db.PlacementRevisions.AnyAsync(row => row.PlacementId == placement.Id && row.Revision == placement.Revision, write.Stop)) return;
        write.Db.PlacementRevisions.Add(new PlacementRevision
        {
            MerchantId = placement.MerchantId, PlacementId = placement.Id, Revision = placement.Revision, BodyJson = placement.BodyJson, At = write.Now,
            By = write.Caller.Name,
        });
    }
}
