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

    /// <summary>The newest.</summary>
    public async Task<Snapshot> NowAsync(CancellationToken stop = default)
    {
        // What is read inside a group of writes may still be rolled back.
        if (Writer.Shared is not null)
            return await reader.RunAsync(async db => await SnapshotRows.ReadAsync(db, await Edition.NumberAsync(db, stop), stop), stop);
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

    public void Dispose() => turn.Dispose();

    private sealed record Held(long Version, Snapshot Snapshot);
}
