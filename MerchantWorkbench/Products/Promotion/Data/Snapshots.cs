using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>
/// The snapshot that decisions are made from, in memory and exchanged as a whole. A committed change of this copy is seen by the next decision; one of
/// another copy as soon as its notice is heard, milliseconds later, and while none can be heard every decision asks the database.
/// </summary>
internal sealed class Snapshots(Reader reader, Changes changes) : IDisposable
{
    /// <summary>Old snapshots kept for receipts.</summary>
    private const int Room = 16;

    private readonly ConcurrentDictionary<long, Snapshot> old = new();
    private readonly SemaphoreSlim turn = new(1);
    private volatile Held? held;
    private volatile Grouped? grouped;

    /// <summary>The newest.</summary>
    public async Task<Snapshot> NowAsync(CancellationToken stop = default)
    {
        // What is read inside a group of writes may still be rolled back: it is believed inside it alone.
        if (Writer.Shared is { } group) return await InGroupAsync(group, stop);
        long version = changes.Version;
        if (held is { } known && known.Version == version) return known.Snapshot;
        await turn.WaitAsync(stop);
        try
        {
            // Asked again: somebody may have been quicker.
            if (held is { } other && other.Version == (version = changes.Version)) return other.Snapshot;
            Snapshot? last = held?.Snapshot;
            Snapshot now = await reader.RunAsync(async db =>
            {
                long edition = await Edition.NumberAsync(db, stop);
                return edition == last?.Edition ? last : await SnapshotRows.ReadAsync(db, edition, stop);
            }, stop);
            held = new Held(version, now);
            return now;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>One of the past, for a receipt.</summary>
    public async Task<Snapshot> OfAsync(long edition, CancellationToken stop = default)
    {
        if (old.TryGetValue(edition, out Snapshot? known)) return known;
        Snapshot read = await reader.RunAsync(db => SnapshotRows.ReadAsync(db, edition, stop), stop);
        if (old.Count >= Room) old.Clear();
        return old[edition] = read;
    }

    /// <summary>An action that is rolled back gives its edition's number to the next one; nobody decides inside an action that takes one.</summary>
    private async Task<Snapshot> InGroupAsync(WorkbenchDb group, CancellationToken stop)
    {
        long edition = await reader.RunAsync(db => Edition.NumberAsync(db, stop), stop);
        if (grouped is { } known && known.Group.TryGetTarget(out WorkbenchDb? its) && its == group && known.Snapshot.Edition == edition) return known.Snapshot;
        Snapshot read = await reader.RunAsync(db => SnapshotRows.ReadAsync(db, edition, stop), stop);
        grouped = new Grouped(new WeakReference<WorkbenchDb>(group), read);
        return read;
    }

    public void Dispose() => turn.Dispose();

    private sealed record Grouped(WeakReference<WorkbenchDb> Group, Snapshot Snapshot);


    private sealed record Held(long Version, Snapshot Snapshot);
}
