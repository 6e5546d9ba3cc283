using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>The merchant's weekly slots that nothing is planned for.</summary>
internal static class FreeSlots
{
    private const int Weeks = 5;

    /// <summary>The next ones, the nearest first.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset>> NextAsync(
        WorkbenchDb db, long merchant, Zone zone, DateTimeOffset now, int most, CancellationToken stop)
    {
        List<WeeklySlot> slots = await db.WeeklySlots.Where(row => row.MerchantId == merchant).ToListAsync(stop);
        if (slots.Count == 0) return [];
        HashSet<DateTimeOffset> planned = [.. await db.Posts.Where(row => row.MerchantId == merchant && row.PublishAt > now).Select(row => row.PublishAt!.Value)
            .ToListAsync(stop)];
        DateOnly monday = WeekTime.Monday(zone.Day(now));
        return
        [
            .. Enumerable.Range(0, Weeks).SelectMany(week => slots.Select(slot => slot.Time.In(monday.AddDays(week * 7), zone)))
                .Where(at => at > now && !planned.Contains(at)).Order().Take(most),
        ];
    }
}
