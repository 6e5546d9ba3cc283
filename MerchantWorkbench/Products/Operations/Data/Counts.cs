using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>Adds what is new to the rollups of days. The merchants' books are held.</summary>
internal static class Counts
{
    public static async Task AddAsync(Write write, Dictionary<long, List<DayFact>> news)
    {
        long[] merchants = [.. news.Keys];
        DateOnly[] days = [.. news.Values.SelectMany(facts => facts.Select(fact => fact.Day)).Distinct()];
        Dictionary<(long, DateOnly, BehaviourKind, BehaviourOrigin, long), DayCount> known = await write.Db.DayCounts.AsNoTracking()
            .Where(row => merchants.Contains(row.MerchantId) && days.Contains(row.Day))
            .ToDictionaryAsync(row => (row.MerchantId, row.Day, row.Kind, row.Origin, row.ShopId), write.Stop);
        List<DayCount> begun = [], grown = [];
        foreach ((long merchant, List<DayFact> facts) in news)
            foreach (DayFact fact in facts)
                if (known.TryGetValue((merchant, fact.Day, fact.Kind, fact.Origin, fact.Shop), out DayCount? row))
                {
                    (row.Times, row.Fen) = (row.Times + fact.Times, row.Fen + fact.Fen);
                    row.Who = PeopleSet.Read(row.Who).Or(fact.People).Write();
                    grown.Add(row);
                }
                else begun.Add(Of(merchant, fact));
        await Bulk.UpdateAsync(write.Db, grown, [nameof(DayCount.Times), nameof(DayCount.Fen), nameof(DayCount.Who)], write.Stop);
        await Bulk.InsertAsync(write.Db, begun, write.Stop);
    }

    /// <summary>A fact as it is kept.</summary>
    public static DayCount Of(long merchant, DayFact fact) => new()
    {
        MerchantId = merchant, Day = fact.Day, Kind = fact.Kind, Origin = fact.Origin, ShopId = fact.Shop, Times = fact.Times, Fen = fact.Fen,
        Who = fact.People.Write(),
    };
}
