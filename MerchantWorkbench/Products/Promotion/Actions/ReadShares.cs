using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>How many free places went to the smaller half of shops: public, for everybody to hold against what is stated. Remembered for a minute.</summary>
internal sealed class ReadShares(Reader reader, Changes changes, Clock clock)
{
    private const int Days = 28;
    private readonly Remembered<int, SharesSheet> remembered = new(changes, clock, TimeSpan.FromMinutes(1));

    /// <summary>Reads.</summary>
    public async Task<SharesSheet> RunAsync(CancellationToken stop = default) =>
        (await remembered.FindAsync(Days, () => reader.RunAsync(db => ReadAsync(db, stop), stop)))!;

    private async Task<SharesSheet?> ReadAsync(WorkbenchDb db, CancellationToken stop)
    {
        DateTimeOffset since = clock.Now.AddDays(-Days);
        var counts = await db.Impressions.Where(row => row.At >= since && row.Price == null).GroupBy(row => row.Slot).Select(slot => new
        {
            slot.Key, People = slot.Select(row => row.Holder).Distinct().Count(), Places = slot.Count(), Small = slot.Sum(row => row.IsSmall ? 1 : 0),
        }).ToDictionaryAsync(slot => slot.Key, stop);
        long? run = await db.ScoreRuns.MaxAsync(row => (long?)row.Since, stop);
        List<bool> small = await db.ShopScores.Where(row => row.Since == run).Select(row => row.IsSmall).ToListAsync(stop);
        return new SharesSheet(Days, small.Count, small.Count(one => one), [.. (await Slots.InOrderAsync(db, stop))
            .Where(slot => slot.Terms.Maturity != Maturity.Closed).Select(slot => (Slot: slot, Count: counts.GetValueOrDefault(slot.Code)))
            .Select(one => new SharesSheet.Slot(one.Slot.Code, one.Slot.Terms.NameZh, one.Slot.Terms.NameEn, one.Slot.Terms.SmallShare,
                one.Count?.People ?? 0, one.Count?.Places ?? 0, one.Count?.Small ?? 0))]);
    }
}
