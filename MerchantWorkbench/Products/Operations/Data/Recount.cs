using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>What rollups must equal: made anew from the rows alone. The merchant's book is held.</summary>
internal static class Recount
{
    /// <summary>How many rollups were not what the rows say.</summary>
    public sealed record Difference(int Days, int Arrivals);

    /// <summary>Counts one day again and puts right what differs.</summary>
    /// <returns>How many of its rollups differed.</returns>
    public static async Task<int> DayAsync(Write write, long merchant, DateOnly day)
    {
        List<StoredBehaviour> rows = await write.Db.StoredBehaviours.AsNoTracking().Where(row => row.MerchantId == merchant && row.Day == day)
            .ToListAsync(write.Stop);
        List<DayCount> kept = await write.Db.DayCounts.AsNoTracking().Where(row => row.MerchantId == merchant && row.Day == day).ToListAsync(write.Stop);
        return await PutRightAsync(write, kept, [.. RollUp.Days(rows.Select(ActOf)).Select(fact => Counts.Of(merchant, fact))]);
    }

    /// <summary>Counts all of a merchant again, day by day, and puts right what differs.</summary>
    public static async Task<Difference> AllAsync(Write write, long merchant)
    {
        IQueryable<StoredBehaviour> all = write.Db.StoredBehaviours.AsNoTracking().Where(row => row.MerchantId == merchant);
        DateOnly[] days = [.. (await all.Select(row => row.Day).Distinct().ToListAsync(write.Stop))
            .Union(await write.Db.DayCounts.Where(row => row.MerchantId == merchant).Select(row => row.Day).Distinct().ToListAsync(write.Stop)).Order()];
        int different = 0;
        foreach (DateOnly day in days) different += await DayAsync(write, merchant, day);
        Dictionary<int, First> firsts = RollUp.Firsts(await all.Where(row => row.Kind != BehaviourKind.Seen)
            .GroupBy(row => new { row.Guest, row.At, row.Day, row.Origin })
            .Select(row => new Act(row.Key.Day, BehaviourKind.Visited, row.Key.Origin, 0, row.Key.Guest, row.Key.At, 0)).ToListAsync(write.Stop));
        return new Difference(different, await PutRightAsync(write, merchant, firsts));
    }

    /// <summary>A row as rollups see it.</summary>
    public static Act ActOf(StoredBehaviour row) => new(row.Day, row.Kind, row.Origin, row.ShopId, row.Guest, row.At, row.Fen);

    private static async Task<int> PutRightAsync(Write write, List<DayCount> kept, List<DayCount> right)
    {
        Dictionary<(BehaviourKind, BehaviourOrigin, long), DayCount> wanted = right.ToDictionary(row => (row.Kind, row.Origin, row.ShopId));
        int different = 0;
        foreach (DayCount row in kept)
        {
            bool isWanted = wanted.Remove((row.Kind, row.Origin, row.ShopId), out DayCount? now);
            if (isWanted && now!.Times == row.Times && now.Fen == row.Fen && now.Who.AsSpan().SequenceEqual(row.Who)) continue;
            different++;
            if (isWanted) write.Db.DayCounts.Update(now!);
            else write.Db.DayCounts.Remove(row);
        }
        write.Db.DayCounts.AddRange(wanted.Values);
        await write.Db.SaveChangesAsync(write.Stop);
        return different + wanted.Count;
    }

    private static async Task<int> PutRightAsync(Write write, long merchant, Dictionary<int, First> firsts)
    {
        Dictionary<(DateOnly, BehaviourOrigin), byte[]> days = firsts.GroupBy(one => (one.Value.Day, one.Value.Origin))
            .ToDictionary(day => day.Key, day => PeopleSet.Of(day.Select(one => one.Key)).Write());
        int different = 0;
        foreach (DayArrivals row in await write.Db.DayArrivals.AsNoTracking().Where(row => row.MerchantId == merchant).ToListAsync(write.Stop))
        {
            byte[] right = days.Remove((row.Day, row.Origin), out byte[]? who) ? who : [];
            if (right.AsSpan().SequenceEqual(row.Who)) continue;
            different++;
            row.Who = right;
            write.Db.DayArrivals.Update(row);
        }
        write.Db.DayArrivals.AddRange(days.Select(day => new DayArrivals
        {
            MerchantId = merchant, Day = day.Key.Item1, Origin = day.Key.Item2, Who = day.Value,
        }));
        different += days.Count;
        foreach (Arrival row in await write.Db.Arrivals.AsNoTracking().Where(row => row.MerchantId == merchant).ToListAsync(write.Stop))
        {
            bool isGuest = firsts.Remove(row.Guest, out First first);
            if (isGuest && new First(row.At, row.Day, row.Origin) == first) continue;
            different++;
            if (isGuest) write.Db.Arrivals.Update(Arrivals.Of(merchant, row.Guest, first));
            else write.Db.Arrivals.Remove(row);
        }
        write.Db.Arrivals.AddRange(firsts.Select(one => Arrivals.Of(merchant, one.Key, one.Value)));
        await write.Db.SaveChangesAsync(write.Stop);
        return different + firsts.Count;
    }
}
