using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>A person's mark becomes a number at its merchant, counted from 0, so that people can be kept as bits.</summary>
internal static class GuestNumbers
{
    /// <summary>A guest with a number.</summary>
    /// <param name="First">What it did first; null when it is new or only saw something.</param>
    internal sealed record Known(long Merchant, int Number, First? First);

    /// <summary>Numbers all of them, those who have none yet in the order they come in. Their books are held.</summary>
    public static async Task<Dictionary<(long Merchant, string Mark), Known>> OfAsync(
        Write write, Dictionary<long, GuestBook> books, IEnumerable<(long Merchant, string Mark)> people)
    {
        (long Merchant, string Mark)[] asked = [.. people.Distinct()];
        Dictionary<(long, string), Known> known = (await write.Db.ReadAsync(Sets.Query(write.Db,
            """
            SELECT guest.merchant_id, guest.mark, guest.number, arrival.at, arrival.day, arrival.origin
            FROM {pairs} AS ask CROSS JOIN operations_guest AS guest
            LEFT JOIN operations_arrival AS arrival ON arrival.merchant_id = guest.merchant_id AND arrival.guest = guest.number
            WHERE guest.merchant_id = CAST(ask.a AS bigint) AND guest.mark = ask.b
            """, asked.Select(one => (BehaviourBook.Text(one.Merchant), one.Mark))),
            row => (Mark: row.GetString(1), Guest: new Known(row.GetInt64(0), row.GetInt32(2), row.IsDBNull(3) ? null : FirstOf(row))), write.Stop))
            .ToDictionary(row => (row.Guest.Merchant, row.Mark), row => row.Guest);
        List<Guest> news = [];
        foreach ((long merchant, string mark) in asked)
        {
            if (known.ContainsKey((merchant, mark))) continue;
            Guest guest = new() { MerchantId = merchant, Number = books[merchant].Guests++, Mark = mark };
            news.Add(guest);
            known[(merchant, mark)] = new Known(merchant, guest.Number, null);
        }
        await Bulk.InsertAsync(write.Db, news, write.Stop);
        GuestBook[] grown = [.. news.Select(guest => guest.MerchantId).Distinct().Select(merchant => books[merchant])];
        await Bulk.UpdateAsync(write.Db, grown, [nameof(GuestBook.Guests)], write.Stop);
        return known;
    }

    private static First FirstOf(System.Data.Common.DbDataReader row) => new(
        new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(3), DateTimeKind.Utc)), row.GetFieldValue<DateOnly>(4),
        Words.TryParse(row.GetString(5), out BehaviourOrigin origin) ? origin : throw new InvalidOperationException(row.GetString(5)));
}
