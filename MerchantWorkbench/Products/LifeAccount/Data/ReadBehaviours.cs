using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Who opened which post. Marks are instants, in ticks.</summary>
internal sealed class ReadBehaviours : IBehaviourSource
{
    /// <inheritdoc/>
    public string Name => "reads";

    /// <inheritdoc/>
    public long MarkAt(DateTimeOffset instant) => instant.UtcTicks;

    /// <inheritdoc/>
    public async Task<BehaviourPage> ReadAsync(WorkbenchDb db, long after, long until, int most, CancellationToken stop)
    {
        DateTimeOffset from = new(after, TimeSpan.Zero), to = new(Math.Min(until, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        IQueryable<PostRead> reads = db.PostReads.AsNoTracking();
        List<PostRead> rows = await reads.Where(row => row.At > from && row.At <= to).OrderBy(row => row.At).Take(most).ToListAsync(stop);
        if (rows.Count == 0) return new BehaviourPage([], after, false);
        DateTimeOffset last = rows[^1].At;
        // A page never ends between two of one instant: the second would be passed over.
        bool isMore = rows.Count == most;
        if (isMore) rows = [.. rows.Where(row => row.At < last), .. await reads.Where(row => row.At == last).ToListAsync(stop)];
        return new BehaviourPage([.. rows.Select(Of)], last.UtcTicks, isMore);
    }

    private static Behaviour Of(PostRead row)
    {
        string person = PersonMark.Of(row.MerchantId, row.Holder), post = Ids.Text(row.PostId);
        return new Behaviour($"l:{post}:{row.At.UtcTicks}:{person}", row.MerchantId, null, person, BehaviourKind.Read, row.At, BehaviourOrigin.Post, post);
    }
}
