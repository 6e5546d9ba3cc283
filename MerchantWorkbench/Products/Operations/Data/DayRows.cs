using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Products.Operations.Domain.Board;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>A merchant's days as they were rolled up. Who did something over many days is an Or of the days' people.</summary>
internal static class DayRows
{
    /// <summary>All that was done on some days, both ends included, in the order of the days.</summary>
    public static async Task<IReadOnlyList<DayFact>> ReadAsync(WorkbenchDb db, long merchant, DateOnly from, DateOnly until, CancellationToken stop) =>
    [
        .. (await db.DayCounts.AsNoTracking().Where(row => row.MerchantId == merchant && row.Day >= from && row.Day <= until).OrderBy(row => row.Day)
            .ToListAsync(stop)).Select(row => new DayFact(row.Day, row.Kind, row.Origin, row.ShopId, row.Times, row.Fen, PeopleSet.Read(row.Who))),
    ];

    /// <summary>Who came for the first time on some days, both ends included.</summary>
    public static async Task<IReadOnlyList<FirstSeen>> FirstAsync(WorkbenchDb db, long merchant, DateOnly from, DateOnly until, CancellationToken stop) =>
    [
        .. (await db.DayArrivals.AsNoTracking().Where(row => row.MerchantId == merchant && row.Day >= from && row.Day <= until).OrderBy(row => row.Day)
            .ToListAsync(stop)).Select(row => new FirstSeen(row.Day, row.Origin, PeopleSet.Read(row.Who))).Where(row => row.People.Count > 0),
    ];

    /// <summary>Who came on a day until an instant of it, from the rows of that one day.</summary>
    public static async Task<PeopleSet> CameUntilAsync(WorkbenchDb db, long merchant, DateOnly day, DateTimeOffset until, CancellationToken stop)
    {
        BehaviourKind[] coming = [.. Enum.GetValues<BehaviourKind>().Where(Book.IsComing)];
        return PeopleSet.Of(await db.StoredBehaviours.AsNoTracking()
            .Where(row => row.MerchantId == merchant && row.Day == day && row.At <= until && coming.Contains(row.Kind))
            .Select(row => row.Guest).Distinct().ToListAsync(stop));
    }
}
