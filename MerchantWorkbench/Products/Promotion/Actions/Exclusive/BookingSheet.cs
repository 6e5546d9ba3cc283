using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions.Exclusive;

/// <summary>The bought days of one placement, in fen or points as its offer says.</summary>
/// <param name="Paid">For days that have begun.</param>
/// <param name="Held">Still set aside.</param>
/// <param name="QuotedUntil">Until when days stand that nobody confirmed; null where there are none.</param>
/// <param name="IsWhole">It has every day of its newest words that has not passed.</param>
public sealed record BookingSheet(long Paid, long Held, DateTimeOffset? QuotedUntil, bool IsWhole, IReadOnlyList<BookingSheet.Day> Days)
{
    /// <summary>One day.</summary>
    public sealed record Day(string Slot, DateOnly On, long Price, DayStand Stand);

    /// <summary>Something of it is confirmed.</summary>
    public bool IsConfirmed => Days.Any(day => day.Stand != DayStand.Quoted);

    internal static async Task<Dictionary<long, BookingSheet>> OfAsync(
        WorkbenchDb db, IReadOnlyList<Placement> placements, DateTimeOffset now, CancellationToken stop)
    {
        Placement[] some = [.. placements.Where(one => one.Way == SlotWay.Exclusive)];
        if (some.Length == 0) return [];
        long[] ids = [.. some.Select(one => one.Id)];
        ILookup<long, SlotDay> rows = (await db.SlotDays.AsNoTracking().Where(row => ids.Contains(row.PlacementId) && row.EndedAt == null)
            .OrderBy(row => row.Day).ToListAsync(stop)).Where(row => !row.IsAged(now)).ToLookup(row => row.PlacementId);
        return some.ToDictionary(one => one.Id, one => Of(one, [.. rows[one.Id]], ExclusiveRules.Calendar.Day(now)));
    }

    private static BookingSheet Of(Placement placement, SlotDay[] rows, DateOnly today) => new(
        rows.Where(row => row.PaidAt is not null).Sum(row => row.Price), rows.Where(row => row.PaidAt is null).Sum(row => row.Price),
        rows.Where(row => row.KeptAt is null).Min(row => (DateTimeOffset?)row.QuotedUntil), SlotDays.Covers(placement.Body, rows, today),
        [.. rows.Select(row => new Day(row.Slot, row.Day, row.Price, row.Stand))]);
}
