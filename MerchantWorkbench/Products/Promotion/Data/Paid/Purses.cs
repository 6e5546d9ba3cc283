using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data.Paid;

/// <summary>
/// What bought placements have spent, in memory, with what this copy has shown and not yet written down. Other copies' last two seconds are not in it: what
/// they bring beyond a budget is not charged.
/// </summary>
internal sealed class Purses(Reader reader, Changes changes, HeardImpressions heard)
{
    private volatile Held? held;

    /// <summary>Of one booth: whose money rests now.</summary>
    public async Task<HashSet<long>> RestingAsync(Booth booth, DateTimeOffset now, CancellationToken stop)
    {
        HashSet<long> resting = [];
        if (booth.Candidates.All(one => one.Bid is null)) return resting;
        Held known = await NowAsync(now, stop);
        foreach (Candidate one in booth.Candidates)
        {
            if (one.Bid is not { } bid || now < one.From || now >= one.Until) continue;
            DateTime local = bid.Zone.Local(now);
            long owed = heard.Owed(one.Placement);
            if (!known.Spent.TryGetValue(one.Placement, out long spent) || Pacing.Rests(bid.Terms, new Purse(
                spent + owed, known.Days.GetValueOrDefault((one.Placement, DateOnly.FromDateTime(local))) + owed), local)) resting.Add(one.Placement);
        }
        return resting;
    }

    private async Task<Held> NowAsync(DateTimeOffset now, CancellationToken stop)
    {
        // What is read inside a group of writes may still be rolled back.
        bool isShared = Writer.Shared is not null;
        long version = changes.Version;
        if (!isShared && held is { } known && known.Version == version) return known;
        DateOnly since = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        Held read = await reader.RunAsync(async db => new Held(
            version,
            await db.Spendings.Where(row => row.KeptAt != null && row.EndedAt == null).ToDictionaryAsync(row => row.PlacementId, row => row.Spent, stop),
            await db.SpendingDays.Where(row => row.Day >= since).ToDictionaryAsync(row => (row.PlacementId, row.Day), row => row.Spent, stop)), stop);
        if (!isShared) held = read;
        return read;
    }

    private sealed record Held(long Version, Dictionary<long, long> Spent, Dictionary<(long, DateOnly), long> Days);
}
