using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>Who saw which placement. An impression has its id from the moment of the look, and may be told up to a day later.</summary>
internal sealed class SeenBehaviours : IBehaviourSource
{
    /// <inheritdoc/>
    public string Name => "impressions";

    /// <inheritdoc/>
    public long MarkAt(DateTimeOffset instant) => Ids.At(instant);

    /// <inheritdoc/>
    public async Task<BehaviourPage> ReadAsync(WorkbenchDb db, long after, long until, int most, CancellationToken stop)
    {
        var rows = await db.Impressions.AsNoTracking().Where(row => row.Id > after && row.Id <= until).OrderBy(row => row.Id).Take(most)
            .Select(row => new { row.Id, row.MerchantId, row.Holder, row.At, row.PlacementId }).ToListAsync(stop);
        return new BehaviourPage([.. rows.Select(row => new Behaviour("s:" + Ids.Text(row.Id), row.MerchantId, null,
            PersonMark.Of(row.MerchantId, row.Holder), BehaviourKind.Seen, row.At, BehaviourOrigin.Slot, Ids.Text(row.PlacementId)))],
            rows.Count == 0 ? after : rows[^1].Id, rows.Count == most);
    }
}
