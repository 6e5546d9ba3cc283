using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>
/// The one place where behaviours become rows: rows, guests and rollups in the transaction of whoever tells them, a fixed handful of statements however many
/// they are. Only what is new counts, so telling twice changes nothing.
/// </summary>
internal static class BehaviourBook
{
    /// <summary>Adds those that are not there.</summary>
    /// <returns>Merchant and key of what was added.</returns>
    public static async Task<HashSet<(long Merchant, string Key)>> AddAsync(Write write, IEnumerable<Behaviour> told)
    {
        Dictionary<(long Merchant, string Key), Behaviour> fresh = [];
        foreach (Behaviour one in told) fresh.TryAdd((one.Merchant, one.Key), one);
        if (fresh.Count == 0) return [];
        Dictionary<long, GuestBook> books = await LockAsync(write, [.. fresh.Keys.Select(key => key.Merchant).Distinct().Order()]);
        foreach ((long, string) known in await KnownAsync(write, fresh.Keys)) fresh.Remove(known);
        if (fresh.Count == 0) return [];
        await AddAsync(write, books, [.. fresh.Values]);
        return [.. fresh.Keys];
    }

    /// <summary>The merchants of what was added.</summary>
    public static long[] Merchants(IEnumerable<(long Merchant, string Key)> added) => [.. added.Select(one => one.Merchant).Distinct()];

    /// <summary>Holds a merchant's book until the commit.</summary>
    public static async Task<GuestBook> LockAsync(Write write, long merchant) => (await LockAsync(write, [merchant]))[merchant];

    private static async Task AddAsync(Write write, Dictionary<long, GuestBook> books, Behaviour[] fresh)
    {
        Dictionary<(long, string), GuestNumbers.Known> guests = await GuestNumbers.OfAsync(write, books, fresh.Select(one => (one.Merchant, one.Person)));
        Dictionary<long, Zone> zones = await ZonesAsync(write, [.. books.Keys]);
        List<StoredBehaviour> rows = new(fresh.Length);
        foreach (Behaviour one in fresh)
            rows.Add(new StoredBehaviour
            {
                MerchantId = one.Merchant, Key = one.Key, Guest = guests[(one.Merchant, one.Person)].Number, Kind = one.Kind, Origin = one.Origin,
                ShopId = one.Shop ?? 0, At = one.At, Day = zones[one.Merchant].Day(one.At), Thing = one.Thing, Fen = one.Fen,
            });
        await Bulk.InsertAsync(write.Db, rows, write.Stop);
        ILookup<long, Act> acts = rows.ToLookup(row => row.MerchantId, Recount.ActOf);
        await Counts.AddAsync(write, acts.ToDictionary(one => one.Key, one => RollUp.Days(one)));
        await Arrivals.AddAsync(write, acts.ToDictionary(one => one.Key, one => RollUp.Firsts(one)), guests.Values
            .Where(guest => guest.First is not null).ToDictionary(guest => (guest.Merchant, guest.Number), guest => guest.First!.Value));
    }

    /// <summary>Makes missing books and holds all of them, in the order of the merchants: two who want the same ones wait, and never for each other.</summary>
    private static async Task<Dictionary<long, GuestBook>> LockAsync(Write write, long[] merchants)
    {
        HashSet<long> there = [.. await write.Db.GuestBooks.AsNoTracking().Where(row => merchants.Contains(row.MerchantId)).Select(row => row.MerchantId)
            .ToListAsync(write.Stop)];
        foreach (long merchant in merchants.Where(one => !there.Contains(one)))
            await write.Db.Database.ExecuteSqlAsync(
                $"INSERT INTO operations_guest_book (merchant_id, guests) VALUES ({merchant}, 0) ON CONFLICT DO NOTHING", write.Stop);
        if (write.Db.Database.IsNpgsql())
            await write.Db.Database.ExecuteSqlAsync(
                $"SELECT 1 FROM operations_guest_book WHERE merchant_id = ANY({merchants}) ORDER BY merchant_id FOR NO KEY UPDATE", write.Stop);
        // Read only now: somebody else may have held them until this moment.
        return await write.Db.GuestBooks.AsNoTracking().Where(row => merchants.Contains(row.MerchantId)).ToDictionaryAsync(row => row.MerchantId, write.Stop);
    }

    private static async Task<List<(long, string)>> KnownAsync(Write write, IEnumerable<(long Merchant, string Key)> keys) =>
        await write.Db.ReadAsync(Sets.Query(write.Db,
            """
            SELECT kept.merchant_id, kept.key FROM {pairs} AS ask CROSS JOIN operations_stored_behaviour AS kept
            WHERE kept.merchant_id = CAST(ask.a AS bigint) AND kept.key = ask.b
            """, keys.Select(one => (Text(one.Merchant), one.Key))), row => (row.GetInt64(0), row.GetString(1)), write.Stop);

    private static async Task<Dictionary<long, Zone>> ZonesAsync(Write write, long[] merchants) =>
        (await write.Db.Merchants.AsNoTracking().Where(row => merchants.Contains(row.Id)).Select(row => new { row.Id, row.Zone }).ToListAsync(write.Stop))
        .ToDictionary(row => row.Id, row => Zone.Of(row.Zone));

    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
