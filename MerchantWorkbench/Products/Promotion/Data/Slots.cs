using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>The slots as they stand, or stood.</summary>
internal static class Slots
{
    /// <summary>By code.</summary>
    /// <param name="edition">As of an edition; null for now.</param>
    public static async Task<IReadOnlyDictionary<string, Slot>> AllAsync(WorkbenchDb db, CancellationToken stop, long? edition = null)
    {
        IQueryable<SlotVersion> rows = db.SlotVersions.AsNoTracking();
        if (edition is { } known) rows = rows.Where(row => row.Since <= known);
        return (await rows.ToListAsync(stop)).GroupBy(row => row.Code).ToDictionary(slot => slot.Key, slot => slot.MaxBy(row => row.Version)!.ToSlot());
    }

    /// <summary>In the order of screens.</summary>
    public static async Task<IReadOnlyList<Slot>> InOrderAsync(WorkbenchDb db, CancellationToken stop) =>
        [.. (await AllAsync(db, stop)).Values.OrderBy(slot => slot.Terms.Order).ThenBy(slot => slot.Code, StringComparer.Ordinal)];
}
