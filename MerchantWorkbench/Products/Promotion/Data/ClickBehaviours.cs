using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>Who opened which placement. Marks are instants, in ticks.</summary>
internal sealed class ClickBehaviours : IBehaviourSource
{
    /// <inheritdoc/>
    public string Name => "clicks";

    /// <inheritdoc/>
    public long MarkAt(DateTimeOffset instant) => instant.UtcTicks;

    /// <inheritdoc/>
    public async Task<BehaviourPage> ReadAsync(WorkbenchDb db, long after, long until, int most, CancellationToken stop)
    {
        DateTimeOffset from = new(after, TimeSpan.Zero), to = new(Math.Min(until, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        IQueryable<Impression> clicked = db.Impressions.AsNoTracking().Where(row => row.ClickedAt != null);
        List<Impression> rows = await clicked.Where(row => row.ClickedAt > from && row.ClickedAt <= to).OrderBy(row => row.ClickedAt).Take(most)
            .ToListAsync(stop);
        if (rows.Count == 0) return new BehaviourPage([], after, false);
        DateTimeOffset last = rows[^1].ClickedAt!.Value;
        // A page never ends between two of one instant: the second would be passed over.
        bool isMore = rows.Count == most;
        if (isMore) rows = [.. rows.Where(row => row.ClickedAt < last), .. await clicked.Where(row => row.ClickedAt == last).ToListAsync(stop)];
        return new BehaviourPage([.. rows.Select(row => new Behaviour("k:" + Ids.Text(row.Id), row.MerchantId, null, PersonMark.Of(row.MerchantId, row.Holder),
            BehaviourKind.Clicked, row.ClickedAt!.Value, BehaviourOrigin.Slot, Ids.Text(row.PlacementId)))], last.UtcTicks, isMore);
    }
}
