using MerchantWorkbench.Bench.World;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.Data.Sqlite;

namespace MerchantWorkbench.Bench.Opponents;

/// <summary>
/// One query a decision, as one would write it first: all that may be shown in the slot to this shopper now, the best first, by indexes; the places are
/// filled from its rows. Prepared, in process, everything in the page cache.
/// </summary>
internal sealed class NaiveDecisions : IDisposable
{
    private const string Tables =
        """
        CREATE TABLE live (placement INTEGER PRIMARY KEY, slot TEXT NOT NULL, merchant INTEGER NOT NULL, first_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
          score INTEGER NOT NULL, per_view INTEGER, most INTEGER, day INTEGER, total INTEGER, free INTEGER, is_on INTEGER NOT NULL);
        CREATE INDEX live_slot ON live (slot);
        CREATE TABLE purse (placement INTEGER PRIMARY KEY, spent INTEGER NOT NULL, today INTEGER NOT NULL);
        CREATE TABLE wanted (placement INTEGER NOT NULL, tag INTEGER NOT NULL, is_wanted INTEGER NOT NULL, PRIMARY KEY (placement, tag)) WITHOUT ROWID;
        CREATE TABLE tagged (person INTEGER NOT NULL, tag INTEGER NOT NULL, PRIMARY KEY (person, tag)) WITHOUT ROWID;
        """;

    private const string Query =
        """
        SELECT live.merchant, live.placement, live.per_view FROM live LEFT JOIN purse ON purse.placement = live.placement
        WHERE live.slot = $slot AND live.first_at <= $now AND live.ends_at > $now AND live.is_on
          AND (live.per_view IS NULL OR (purse.spent + live.most <= live.total AND purse.today + live.most <= live.day AND purse.today < live.free))
          AND NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.placement = live.placement
            AND wanted.is_wanted <> EXISTS (SELECT 1 FROM tagged WHERE tagged.person = $person AND tagged.tag = wanted.tag))
        ORDER BY live.per_view IS NOT NULL, coalesce(live.per_view, live.score) DESC
        """;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand query;

    public NaiveDecisions(DecisionWorld world, string folder)
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(folder, "decisions.db")};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000; PRAGMA mmap_size = 4000000000;" + Tables);
        Run("BEGIN");
        Fill(world);
        Run("COMMIT; ANALYZE");
        query = connection.CreateCommand();
        query.CommandText = Query;
        foreach (string name in (string[])["$slot", "$now", "$person"]) query.Parameters.Add(new SqliteParameter(name, SqliteType.Text));
        query.Parameters["$now"].SqliteType = query.Parameters["$person"].SqliteType = SqliteType.Integer;
        query.Parameters["$now"].Value = DecisionWorld.Now.UtcTicks;
        query.Prepare();
    }

    /// <summary>Who has the places, and the price of the paid one.</summary>
    public (List<long> Chosen, long PerView) Decide(string slot, int person, SlotTerms terms)
    {
        query.Parameters["$slot"].Value = slot;
        query.Parameters["$person"].Value = person;
        List<long> chosen = [];
        HashSet<long> shops = [];
        List<(long Placement, long PerView)> bids = [];
        using SqliteDataReader rows = query.ExecuteReader();
        while (rows.Read())
        {
            long merchant = rows.GetInt64(0), placement = rows.GetInt64(1);
            if (rows.IsDBNull(2))
            {
                if (chosen.Count < terms.PerView && shops.Add(merchant)) chosen.Add(placement);
            }
            else if (bids.Count <= terms.PaidPlaces && !shops.Contains(merchant))
            {
                bids.Add((placement, rows.GetInt64(2)));
                if (bids.Count <= terms.PaidPlaces) shops.Add(merchant);
            }
        }
        (int winners, long price) = SecondPrice.Of([.. bids.Select(bid => bid.PerView)], terms.PaidPlaces, terms.Reserve);
        chosen.AddRange(bids.Take(winners).Select(bid => bid.Placement));
        return (chosen, price);
    }

    public void Dispose()
    {
        query.Dispose();
        connection.Dispose();
    }

    private void Fill(DecisionWorld world)
    {
        using SqliteCommand live = Prepared("INSERT INTO live VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", 12),
            purse = Prepared("INSERT INTO purse VALUES ($0, $1, $2)", 3), wanted = Prepared("INSERT INTO wanted VALUES ($0, $1, $2)", 3),
            tagged = Prepared("INSERT OR IGNORE INTO tagged VALUES ($0, $1)", 2);
        DateTime local = MerchantWorkbench.Platform.Kernel.Zone.Of(null).Local(DecisionWorld.Now);
        foreach (Booth booth in world.Snapshot.Booths.Values)
            foreach (Candidate one in booth.Candidates)
            {
                PaidTerms? terms = one.Bid?.Terms;
                Put(live, one.Placement, booth.Slot.Code, one.Merchant, one.From.UtcTicks, one.Until.UtcTicks, one.Score, one.Bid?.PerView, terms?.Most,
                    terms?.Day * PaidTerms.Parts, terms?.Total * PaidTerms.Parts, terms is null ? null : Pacing.Free(terms.Day, one.Bid!.Week, local),
                    terms?.Hours is null || WeekHours.IsOn(one.Bid!.Week, local) ? 1 : 0);
                if (terms is null) continue;
                Put(purse, one.Placement, DecisionWorld.Spent(one), DecisionWorld.Spent(one) / 8);
                foreach (AudienceTag tag in terms.Audience?.All ?? []) Put(wanted, one.Placement, Tag(tag, one.Merchant), 1);
                foreach (AudienceTag tag in terms.Audience?.None ?? []) Put(wanted, one.Placement, Tag(tag, one.Merchant), 0);
            }
        DateTimeOffset lately = DecisionWorld.Now.AddDays(-30), lapsed = DecisionWorld.Now.AddDays(-60);
        foreach (KnownPeople.Guest guest in world.Guests)
        {
            int person = Number(guest.Holder);
            Put(tagged, person, Tag(AudienceTag.Claimed, guest.Merchant));
            Put(tagged, person, Tag(guest.UsedAt is null ? AudienceTag.Unused : AudienceTag.Used, guest.Merchant));
            if (guest.UsedAt >= lately) Put(tagged, person, Tag(AudienceTag.UsedLately, guest.Merchant));
            if (guest.UsedAt < lapsed) Put(tagged, person, Tag(AudienceTag.Lapsed, guest.Merchant));
            if (guest.UsedAt >= lately || guest.ClaimedAt >= lately) Put(tagged, person, Tag(AudienceTag.Active, 0));
        }
        foreach ((long merchant, string holder) in world.Followers) Put(tagged, Number(holder), Tag(AudienceTag.Follows, merchant));
    }

    private static int Number(string holder) => int.Parse(holder.AsSpan(2));

    private static long Tag(AudienceTag tag, long merchant) => ((tag == AudienceTag.Active ? 0 : merchant) * 16) + (int)tag;

    private SqliteCommand Prepared(string text, int parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        for (int at = 0; at < parameters; at++) command.Parameters.Add(new SqliteParameter($"${at}", null));
        return command;
    }

    private static void Put(SqliteCommand command, params object?[] values)
    {
        for (int at = 0; at < values.Length; at++) command.Parameters[at].Value = values[at] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private void Run(string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
