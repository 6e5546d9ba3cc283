using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data.Crowds;

/// <summary>Reads what crowds are worked out from: rollups of days, who came first when, money by guest and day, own tags.</summary>
internal static class CrowdRows
{
    /// <summary>A merchant's guests as they are now, in five statements.</summary>
    public static async Task<GuestDays> ReadAsync(WorkbenchDb db, long merchant, DateTimeOffset now, CancellationToken stop)
    {
        DateOnly today = await TodayAsync(db, merchant, now, stop), from = today.AddDays(1 - CrowdRules.MostDays);
        var spends = await db.StoredBehaviours.AsNoTracking()
            .Where(row => row.MerchantId == merchant && row.Day >= from && row.Day <= today
                && (row.Kind == BehaviourKind.Paid || row.Kind == BehaviourKind.Reversed))
            .GroupBy(row => new { row.Guest, row.Day })
            .Select(one => new { one.Key.Guest, one.Key.Day, Fen = one.Sum(row => row.Kind == BehaviourKind.Paid ? row.Fen : -row.Fen) }).ToListAsync(stop);
        return new GuestDays(today, await DayRows.ReadAsync(db, merchant, from, today, stop),
            await DayRows.FirstAsync(db, merchant, DateOnly.MinValue, DateOnly.MaxValue, stop),
            spends.ConvertAll(one => new GuestDays.Spend(one.Guest, one.Day, one.Fen)),
            await db.OwnTags.AsNoTracking().Where(row => row.MerchantId == merchant).ToDictionaryAsync(row => row.Name, row => PeopleSet.Read(row.Who), stop));
    }

    /// <summary>The merchant's day.</summary>
    public static async Task<DateOnly> TodayAsync(WorkbenchDb db, long merchant, DateTimeOffset now, CancellationToken stop) =>
        (await ZoneAsync(db, merchant, stop)).Day(now);

    /// <summary>The merchant's zone.</summary>
    public static async Task<Zone> ZoneAsync(WorkbenchDb db, long merchant, CancellationToken stop) =>
        Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));

    /// <summary>What is wrong with a rule at this merchant.</summary>
    public static async Task CheckAsync(WorkbenchDb db, long merchant, Guard guard, CrowdRule? rule, CancellationToken stop)
    {
        HashSet<long> shops = [.. await db.Shops.Where(row => row.MerchantId == merchant).Select(row => row.Id).ToListAsync(stop)];
        HashSet<string> tags = [.. await db.OwnTags.Where(row => row.MerchantId == merchant).Select(row => row.Name).ToListAsync(stop)];
        CrowdRules.Check(guard, rule, shop => shops.Contains(Ids.Parse(shop)), tags.Contains);
    }
}
