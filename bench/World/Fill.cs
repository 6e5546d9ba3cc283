using Microsoft.Data.Sqlite;

namespace MerchantWorkbench.Bench.World;

/// <summary>
/// Grows a SQLite file of the program that nobody has open: every piece there is gets many brothers with other ids, holders and codes, and
/// with them events and tallies; the coupons' counters follow. Columns it does not know are copied, so it lives on when tables grow.
/// </summary>
/// <remarks>Indexes are taken away and built anew at the end: their pages are then fuller than grown ones would be.</remarks>
internal static class Fill
{
    /// <summary>Tables that grow with a claim, and how their rows belong to a piece.</summary>
    private static readonly (string Table, string OfPiece)[] Tables =
    [
        ("coupons_piece", "old.id = piece.id"),
        ("events_event", "old.subject_id = piece.id"),
    ];

    public static void Pieces(string file, int more)
    {
        using SqliteConnection db = new($"Data Source={file};Pooling=False");
        db.Open();
        db.CreateFunction("code", (long number) => Code(number));
        Run(db, "PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF; PRAGMA cache_size=-2000000; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=OFF");
        (string Table, string OfPiece)[] there = [.. Tables.Where(one => Words(db, $"SELECT name FROM sqlite_master WHERE name = '{one.Table}'").Count > 0)];
        string tables = string.Join(", ", there.Select(one => $"'{one.Table}'"));
        List<string> names = Words(db, $"SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({tables}) ORDER BY name");
        List<string> indexes = Words(db, $"SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({tables}) ORDER BY name");

        Run(db, "CREATE TEMP TABLE piece AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, id, coupon_id, holder FROM coupons_piece");
        foreach ((string table, string ofPiece) in there)
        {
            Run(db, $"CREATE TEMP TABLE old_{table} AS SELECT place, old.* FROM piece JOIN {table} old ON {ofPiece}");
            Run(db, $"CREATE INDEX temp.at_{table} ON old_{table} (place)");
        }
        string samples = Words(db, "SELECT CAST(count(*) AS TEXT) FROM piece")[0];
        // New ids lie before all others, which the program made from the time: 2^42 is more than an hour of them.
        string id = $"n + {Words(db, "SELECT CAST(min(id) - (1 << 42) AS TEXT) FROM piece")[0]}";
        Run(db, "CREATE TEMP TABLE number (n INTEGER PRIMARY KEY)");
        Run(db, $"INSERT INTO number WITH RECURSIVE up(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM up WHERE n < {more} - 1) SELECT n FROM up");
        Run(db, "BEGIN EXCLUSIVE");
        foreach (string name in names) Run(db, $"DROP INDEX \"{name}\"");
        foreach ((string table, _) in there)
            Insert(db, table, samples, new()
            {
                ["id"] = id, ["subject_id"] = id, ["code"] = "code(n)", ["ordinal"] = "1",
                // Beyond any serial that the program will hand out in a run: it goes on from the last one there is.
                ["serial"] = "n + 1000000000",
                ["holder"] = "'m:' || old.merchant_id || ':' || printf('%010d', (500000000 + n) * 6180339887 % 10000000000)",
            });
        Run(db,
            """
            UPDATE coupons_coupon SET claimed = pieces, held_fen = held
            FROM (SELECT coupon_id, count(*) AS pieces, sum(held_fen) AS held FROM coupons_piece GROUP BY coupon_id) AS sums
            WHERE sums.coupon_id = coupons_coupon.id
            """);
        foreach (string index in indexes) Run(db, index);
        Run(db, "COMMIT");
        Run(db, "PRAGMA journal_mode=WAL");
    }

    private static void Insert(SqliteConnection db, string table, string samples, Dictionary<string, string> fresh)
    {
        List<string> columns = Words(db, $"SELECT name FROM pragma_table_info('{table}')");
        string names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        string values = string.Join(", ", columns.Select(column => fresh.GetValueOrDefault(column, $"old.\"{column}\"")));
        Run(db, $"INSERT INTO {table} ({names}) SELECT {values} FROM number CROSS JOIN old_{table} old ON old.place = n % {samples}");
    }

    /// <summary>A code as the program makes them: 12 digits, the first not 0, the last by Luhn; scattered like random ones.</summary>
    private static string Code(long number)
    {
        string eleven = $"{10_000_000_000 + (number * 6_180_339_887 % 90_000_000_000):D11}";
        int sum = 0;
        for (int at = 0; at < eleven.Length; at++)
        {
            int digit = eleven[^(at + 1)] - '0', weighed = at % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return $"{eleven}{(10 - (sum % 10)) % 10}";
    }

    private static List<string> Words(SqliteConnection db, string sql)
    {
        using SqliteCommand command = db.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader row = command.ExecuteReader();
        List<string> words = [];
        while (row.Read()) words.Add(row.GetString(0));
        return words;
    }

    private static void Run(SqliteConnection db, string sql)
    {
        using SqliteCommand command = db.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
