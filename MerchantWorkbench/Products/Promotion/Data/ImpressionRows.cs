using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>Impressions become rows, each once, however often it is told.</summary>
internal static class ImpressionRows
{
    /// <summary>Writes those that are not there.</summary>
    public static async Task KeepAsync(Write write, IReadOnlyList<Impression> some)
    {
        long[] ids = [.. some.Select(one => one.Id)];
        HashSet<long> known = [.. await write.Db.Impressions.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(write.Stop)];
        Impression[] news = [.. some.Where(one => known.Add(one.Id))];
        // Bought views are charged in the transaction that makes the row: neither is there without the other.
        await Charges.ForViewsAsync(write, news);
        write.Db.Impressions.AddRange(news);
        await write.Db.SaveChangesAsync(write.Stop);
    }

    /// <summary>How many placements a shopper was shown today, by slot.</summary>
    public static Task<Dictionary<string, int>> SeenAsync(WorkbenchDb db, string holder, DateOnly day, CancellationToken stop) =>
        db.Impressions.Where(row => row.Holder == holder && row.Day == day).GroupBy(row => row.Slot)
            .Select(slot => new { slot.Key, Count = slot.Count() }).ToDictionaryAsync(slot => slot.Key, slot => slot.Count, stop);
}
