using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data.Paid;

/// <summary>
/// What bought placements have spent, in memory, with what this copy has shown and not yet written down. Other copies' last two seconds are not in it: what
/// they bring beyond a budget is not charged. After a write of anybody's, rows that moved since the last look are read, and those of two minutes before, which
/// is longer than a transaction takes; now and then all of them.
/// </summary>
internal sealed class Purses(Reader reader, Changes changes, HeardImpressions heard) : IDisposable
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2), Whole = TimeSpan.FromMinutes(10);
    private readonly PurseTable purses = new();
    private readonly SemaphoreSlim turn = new(1);
    private volatile Held? held;

    /// <summary>Of one booth: whose money rests in a look, see <see cref="PurseTable.Resting"/>.</summary>
    public async Task<HashSet<long>> RestingAsync(Booth booth, Look look, CancellationToken stop = default)
    {
        if (booth.Bought == 0) return [];
        DateTimeOffset now = look.At;
        // What is read inside a group of writes may still be rolled back: the next look outside reads everything.
        bool isShared = Writer.Shared is not null;
        if (isShared || held is not { } known || known.Version != changes.Version || now < known.At) await CatchUpAsync(isShared, now, stop);
        return purses.Resting(booth, look, heard.Owed);
    }

    public void Dispose() => turn.Dispose();

    private async Task CatchUpAsync(bool isShared, DateTimeOffset now, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            long version = changes.Version;
            Held? last = isShared ? null : held;
            // Somebody may have been quicker.
            if (last is not null && last.Version == version && now >= last.At) return;
            bool isWhole = last is null || now < last.At || now - last.WholeAt > Whole;
            DateTimeOffset since = isWhole ? default : last!.At - Overlap;
            DateOnly day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
            (List<Spending> rows, ILookup<long, (DateOnly, long)> days) = await reader.RunAsync(async db =>
            {
                IQueryable<Spending> moved = isWhole ? db.Spendings.Where(row => row.KeptAt != null && row.EndedAt == null)
                    : db.Spendings.Where(row => row.MovedAt >= since);
                return (await moved.ToListAsync(stop),
                    (await db.SpendingDays.Where(row => row.Day >= day && moved.Any(one => one.PlacementId == row.PlacementId)).ToListAsync(stop))
                        .ToLookup(row => row.PlacementId, row => (row.Day, row.Spent)));
            }, stop);
            foreach (Spending row in rows)
                purses.Set(row.PlacementId, row is { KeptAt: not null, EndedAt: null } ? new(row.Spent, [.. days[row.PlacementId]]) : null);
            if (isWhole) purses.KeepOnly(rows.Select(row => row.PlacementId).ToHashSet());
            held = isShared ? null : new Held(version, now, isWhole ? now : last!.WholeAt);
        }
        finally
        {
            turn.Release();
        }
    }

    private sealed record Held(long Version, DateTimeOffset At, DateTimeOffset WholeAt);
}
