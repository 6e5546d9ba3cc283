using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>Keeps what each guest did first, and who came first on which day. What comes late moves a guest to an earlier day. The books are held.</summary>
internal static class Arrivals
{
    /// <param name="news">By merchant and guest, the first of what is new.</param>
    /// <param name="known">By merchant and guest, the first of what was there.</param>
    public static async Task AddAsync(Write write, Dictionary<long, Dictionary<int, First>> news, Dictionary<(long, int), First> known)
    {
        List<Arrival> begun = [], moved = [];
        Dictionary<(long Merchant, DateOnly Day, BehaviourOrigin Origin), (List<int> Come, List<int> Gone)> days = [];
        foreach ((long merchant, Dictionary<int, First> firsts) in news)
            foreach ((int guest, First first) in firsts)
            {
                bool isKnown = known.TryGetValue((merchant, guest), out First before);
                if (isKnown && !first.IsBefore(before)) continue;
                (isKnown ? moved : begun).Add(Of(merchant, guest, first));
                if (isKnown) DayOf(merchant, before).Gone.Add(guest);
                DayOf(merchant, first).Come.Add(guest);
            }
        await Bulk.UpdateAsync(write.Db, moved, [nameof(Arrival.At), nameof(Arrival.Day), nameof(Arrival.Origin)], write.Stop);
        await Bulk.InsertAsync(write.Db, begun, write.Stop);
        await MoveAsync(write, days);

        (List<int> Come, List<int> Gone) DayOf(long merchant, First first)
        {
            var key = (merchant, first.Day, first.Origin);
            return days.TryGetValue(key, out var day) ? day : days[key] = ([], []);
        }
    }

    /// <summary>A guest's first as it is kept.</summary>
    public static Arrival Of(long merchant, int guest, First first) =>
        new() { MerchantId = merchant, Guest = guest, At = first.At, Day = first.Day, Origin = first.Origin };

    private static async Task MoveAsync(Write write, Dictionary<(long Merchant, DateOnly Day, BehaviourOrigin Origin), (List<int> Come, List<int> Gone)> days)
    {
        if (days.Count == 0) return;
        long[] merchants = [.. days.Keys.Select(key => key.Merchant).Distinct()];
        DateOnly[] dates = [.. days.Keys.Select(key => key.Day).Distinct()];
        Dictionary<(long, DateOnly, BehaviourOrigin), DayArrivals> rows = await write.Db.DayArrivals.AsNoTracking()
            .Where(row => merchants.Contains(row.MerchantId) && dates.Contains(row.Day))
            .ToDictionaryAsync(row => (row.MerchantId, row.Day, row.Origin), write.Stop);
        List<DayArrivals> begun = [], changed = [];
        foreach (((long merchant, DateOnly day, BehaviourOrigin origin), (List<int> come, List<int> gone)) in days)
        {
            bool isKnown = rows.TryGetValue((merchant, day, origin), out DayArrivals? row);
            row ??= new DayArrivals { MerchantId = merchant, Day = day, Origin = origin, Who = [] };
            row.Who = PeopleSet.Read(row.Who).Without(PeopleSet.Of(gone)).Or(PeopleSet.Of(come)).Write();
            (isKnown ? changed : begun).Add(row);
        }
        await Bulk.UpdateAsync(write.Db, changed, [nameof(DayArrivals.Who)], write.Stop);
        await Bulk.InsertAsync(write.Db, begun, write.Stop);
    }
}
