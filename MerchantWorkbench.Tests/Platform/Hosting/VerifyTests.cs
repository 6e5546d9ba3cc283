using System.Data.Common;
using System.Text.Json.Nodes;
using MerchantWorkbench.Tests.World;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>Each invariant is broken once by hand with plain SQL, beside the running program: <c>verify</c> must exit 1 and name it.</summary>
public abstract class VerifyTests(RunningApi api)
{
    /// <summary>Every so-manieth view is asked by the command.</summary>
    private const int Tenth = 10;

    /// <summary>A hold that nobody booked and nothing was posted for.</summary>
    private const string LostHold = "INSERT INTO ledger_hold (id, merchant_id, currency, amount, captured, released, subject, subject_id, at) "
        + "VALUES (1, 1, 'cash', 5, 0, 0, 'nothing', 1, {longAgo})";

    /// <summary>What breaks which view; rows are those of one coupon with pieces, redemptions and reviews.</summary>
    private static readonly Dictionary<string, string> Breaks = new()
    {
        ["inv_coupon_stock"] = "UPDATE coupons_coupon SET claimed = claimed + 1 WHERE id = {coupon}",
        ["inv_coupon_redeemed"] = "UPDATE coupons_coupon SET redeemed = redeemed + 1 WHERE id = {coupon}",
        ["inv_coupon_budget"] = "UPDATE coupons_coupon SET held_fen = 999999 WHERE id = {coupon}",
        ["inv_coupon_money"] = "UPDATE coupons_coupon SET spent_fen = spent_fen + 1 WHERE id = {coupon}",
        ["inv_person_limit"] = "UPDATE coupons_piece SET holder = 'm:1:same', ordinal = 2 - uses_left WHERE coupon_id = {coupon}",
        ["inv_person_day_limit"] = "UPDATE coupons_piece SET holder = 'm:1:same', ordinal = 2 - uses_left WHERE coupon_id = {coupon}",
        ["inv_day_limit"] = "UPDATE coupons_coupon SET per_day = 1 WHERE id = {coupon}",
        ["inv_piece_uses"] = "UPDATE coupons_piece SET uses_left = 2 WHERE coupon_id = {coupon}",
        ["inv_piece_window"] = "UPDATE coupons_redemption SET at = {longAgo} WHERE coupon_id = {coupon}",
        ["inv_piece_status"] = "UPDATE coupons_piece SET status = 'redeemed' WHERE coupon_id = {coupon}",
        ["inv_piece_archived"] = "UPDATE coupons_piece SET is_archived = NOT is_archived WHERE coupon_id = {coupon}",
        ["inv_piece_ordinal"] = "UPDATE coupons_piece SET ordinal = ordinal + 5 WHERE coupon_id = {coupon}",
        ["inv_day_tally"] = "UPDATE coupons_day_tally SET taken = taken + 1 WHERE coupon_id = {coupon}",
        ["inv_tenant"] = "UPDATE coupons_redemption SET merchant_id = merchant_id + 1 WHERE coupon_id = {coupon}",
        ["inv_public_decided"] = "UPDATE coupons_coupon SET public_revision = 77 WHERE id = {coupon}",
        ["inv_open_decided"] = "UPDATE reviews_review SET verdict = NULL WHERE subject_id = {coupon}",
        ["inv_event"] = "UPDATE events_event SET kind = 'nothing' WHERE kind = 'piece.redeemed'",
        ["inv_post_decided"] = "UPDATE life_account_post SET live_revision = 1, feed_id = 5 WHERE id = {post}",
        ["inv_post_kept"] = "UPDATE life_account_post SET stage = 'in_review', revision = 7 WHERE id = {post}",
        ["inv_post_off"] = "UPDATE life_account_post SET stage = 'withdrawn', feed_id = 5 WHERE id = {post}",
        ["inv_post_time"] = "UPDATE life_account_post SET stage = 'scheduled', publish_at = NULL WHERE id = {post}",
        ["inv_post_tenant"] = "UPDATE life_account_post_revision SET merchant_id = merchant_id + 1",
        ["inv_post_event"] = "UPDATE life_account_post SET stage = 'taken_down' WHERE id = {post}",
        ["inv_broadcast_quota"] = "UPDATE life_account_broadcast_week SET used = used + 1",
        ["inv_broadcast_event"] = "UPDATE life_account_broadcast SET post_id = {post} WHERE post_id = {sent}",
        ["inv_promotion_decided"] = "UPDATE promotion_live_span SET revision = 7",
        ["inv_promotion_live"] = "UPDATE promotion_placement SET live_revision = NULL",
        ["inv_promotion_shown"] = "UPDATE promotion_impression SET edition = 0",
        ["inv_promotion_once"] = "UPDATE promotion_impression SET holder = holder || id",
        ["inv_promotion_event"] = "UPDATE promotion_placement SET stage = 'rejected'",
        ["inv_promotion_festival"] = "UPDATE promotion_placement SET way = 'festival'",
        ["inv_festival_places"] = "UPDATE festivals_plan SET taken = taken + 1",
        ["inv_festival_decided"] = "UPDATE festivals_sign_up SET revision = 7",
        ["inv_festival_event"] = "UPDATE festivals_sign_up SET stage = 'rejected'",
        ["inv_festival_open"] = "UPDATE festivals_plan SET stage = 'draft'",
        ["inv_promotion_spent"] = "UPDATE promotion_spending SET total = total + 1",
        ["inv_promotion_spent_days"] = "UPDATE promotion_spending_day SET spent = spent + 1 WHERE spent > 0",
        ["inv_promotion_charged"] = "UPDATE promotion_impression SET charged = charged + 1 WHERE charged > 0",
        ["inv_promotion_price"] = "UPDATE promotion_impression SET price = price + 1 WHERE charged > 0",
        ["inv_promotion_paid_live"] = "UPDATE promotion_spending SET kept_at = NULL",
        ["inv_promotion_day_once"] = "UPDATE promotion_slot_day SET day = (SELECT max(day) FROM promotion_slot_day)",
        ["inv_promotion_day_money"] = "UPDATE promotion_slot_day SET price = price + 1",
        ["inv_promotion_day_booked"] = "UPDATE promotion_slot_day SET ended_at = {longAgo}",
        ["inv_promotion_day_shown"] = "UPDATE promotion_slot_day SET kept_at = NULL",
        ["inv_ledger_zero"] = "UPDATE ledger_entry SET amount = amount + 1 WHERE amount > 0",
        ["inv_ledger_balance"] = "UPDATE ledger_account SET balance = balance + 1",
        ["inv_ledger_negative"] = "UPDATE ledger_account SET balance = -1 WHERE kind = 'wallet'",
        ["inv_ledger_currency"] = "UPDATE ledger_posting SET currency = 'points'",
        ["inv_ledger_budgets"] = "UPDATE ledger_account SET currency = 'points' WHERE kind = 'fee_budget'",
        ["inv_ledger_held"] = "UPDATE ledger_account SET balance = balance + 1 WHERE kind = 'held'",
        ["inv_ledger_hold"] = LostHold,
        ["inv_ledger_hold_booked"] = LostHold,
        ["inv_points_cause"] = "UPDATE ledger_posting SET kind = 'earn'",
        ["inv_points_day"] = "UPDATE incentives_earning_day SET points = points + 1",
        ["inv_points_appeal"] = "UPDATE incentives_earning SET state = 'refused'",
        ["inv_operations_days"] = "UPDATE operations_day_count SET times = times + 1",
        ["inv_operations_guests"] = "UPDATE operations_guest_book SET guests = guests + 1",
        ["inv_operations_arrivals"] = "UPDATE operations_arrival SET at = {longAgo}",
        ["inv_review_has_event"] = "UPDATE reviews_review SET by_policy = {false} WHERE subject_id = {coupon}",
        ["inv_review_of_own_submission"] = "UPDATE reviews_review SET by_policy = {false}, decided_by = 5, submitted_by = 5 WHERE subject_id = {coupon}",
        ["inv_membership_merchant_has_owner"] = "UPDATE identity_membership SET role = 'cashier' WHERE role = 'owner'",
    };

    [Fact]
    public async Task Every_view_can_be_broken_and_is_named_while_the_program_runs()
    {
        string coupon = await api.OutAsync(api.Key, ("budgetFen", 5_000), ("perPersonPerDay", 1), ("perDay", 50));
        await api.ClaimedAsync(api.Key, coupon, "甲");
        (await api.RedeemAsync(api.Key, (await api.ClaimedAsync(api.Key, coupon, "乙")).Text("code"))).Is(201);
        await api.NewWeekAsync();
        string live = await api.LiveAsync(0, "今天的面");
        (await api.Api.PostAsync(api.Key, $"api/v1/posts/{live}/broadcast")).Is(200);
        (await api.Api.PostAsync(api.Key, "api/v1/points/topups", new { amountFen = 500 })).Is(201);
        await Wait.UntilAsync(async () => (await api.Api.GetAsync(api.Key, "api/v1/points/balance")).Is(200).Json.GetProperty("points").GetInt64() > 0);
        string post = Number((await api.Api.PostAsync(api.Key, "api/v1/posts", PostingBody.Of("草稿", [await api.PictureAsync()]))).Is(201).Text("id"));
        for (int merchant = 0; merchant < 2; merchant++) await api.PlacedAsync(merchant, "看看我家");
        await api.SignedUpAsync(0, "看看我家");
        (await api.Api.PostAsync(api.Key, "api/v1/points/topups", new { amountFen = 5_000 })).Is(201);
        await BoughtAsync();
        await BoughtDaysAsync();
        foreach (System.Text.Json.JsonElement item in (await api.Api.GetAsync(api.Shopper(1), "api/v1/slots/recommended_card")).Is(200).Json
            .GetProperty("items").EnumerateArray())
            (await api.Api.PostAsync(api.Shopper(1), "api/v1/impressions", new { token = item.GetProperty("token").GetString() })).Is(201);
        // What is gathered while a table is spoilt and put back would be gone. Read from the beginning, nothing is left to a later pass.
        await DoAsync("DELETE FROM operations_source_mark");
        await Wait.UntilAsync(async () => (await NamesAsync("SELECT 'through' WHERE "
            + "(SELECT count(*) FROM coupons_piece WHERE NOT is_test) = (SELECT count(*) FROM operations_stored_behaviour WHERE kind = 'claimed') AND "
            + "(SELECT count(*) FROM promotion_impression) = (SELECT count(*) FROM operations_stored_behaviour WHERE kind = 'seen')")).Count == 1);
        Assert.Equal(0, (await api.App.RunAsync("verify")).ExitCode);
        string id = Number(coupon);
        List<string> unseen = [];
        int views = 0;
        if (!IsSqlite) await DoAsync(
            "ALTER TABLE coupons_coupon DROP CONSTRAINT ck_coupons_coupon_money", "ALTER TABLE life_account_post DROP CONSTRAINT ck_life_account_post_live",
            "ALTER TABLE ledger_account DROP CONSTRAINT ck_ledger_account_balance",
            "ALTER TABLE promotion_slot_day DROP CONSTRAINT ck_promotion_slot_day_paid");
        else await DoAsync([.. await NamesAsync("SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger'")]);
        await DoAsync("DROP INDEX \"IX_promotion_slot_day_slot_day\"");
        await foreach (string view in ViewsAsync())
        {
            views++;
            Assert.True(Breaks.TryGetValue(view, out string? sql), $"{view} has no test that breaks it");
            if (!await IsNamedAsync(view, Fill(sql!, id, post, Number(live)), byCommand: views % Tenth == 1)) unseen.Add(view);
        }
        Figure.Report($"verify.{api.Engine.Provider.ToLowerInvariant()}.views-broken", views - unseen.Count, "views", floor: views, goal: views);
        Assert.Empty(unseen);
        Assert.Equal(0, (await api.App.RunAsync("verify")).ExitCode);
    }

    /// <summary>A bought placement of the merchant's own, where it has no free one.</summary>
    private Task BoughtAsync()
    {
        DateTime today = DateTime.UtcNow.AddHours(8).Date;
        return SeenAsync("coupon_channel", new
        {
            goal = "visit", kind = "shop", slots = new[] { "coupon_channel" }, title = "买来的位置", from = $"{today:yyyy-MM-dd}", until = $"{today:yyyy-MM-dd}",
            paid = new { pay = "cash", @for = "thousand", bid = 1_000, day = 100, total = 100 },
        });
    }

    /// <summary>Today and tomorrow as a whole, where the administrator sells days.</summary>
    private async Task BoughtDaysAsync()
    {
        const string slot = "payment_success";
        JsonNode newest = JsonNode.Parse((await api.Api.GetAsync(api.Administrator, $"api/v1/slots/{slot}/versions")).Is(200).Body)!["versions"]![0]!;
        newest["terms"]!["dayPrice"] = 100;
        (await api.Api.SendAsync(api.Administrator, "PUT", $"api/v1/slots/{slot}", new JsonObject
        {
            ["version"] = newest["number"]!.DeepClone(), ["terms"] = newest["terms"]!.DeepClone(),
        }.ToJsonString())).Is(200);
        DateTime today = DateTime.UtcNow.AddHours(8).Date;
        await SeenAsync(slot, new
        {
            goal = "visit", kind = "shop", slots = new[] { slot }, title = "只看我家", from = $"{today:yyyy-MM-dd}", until = $"{today.AddDays(1):yyyy-MM-dd}",
            exclusive = new { pay = "cash", price = 100 },
        });
    }

    private async Task SeenAsync(string slot, object body)
    {
        string id = (await api.Api.PostAsync(api.Key, "api/v1/placements", body)).Is(201).Text("id");
        foreach (string step in (string[])["reserve", "submit"]) (await api.Api.PostAsync(api.Key, $"api/v1/placements/{id}/{step}")).Is(200);
        (await api.Api.PostAsync(api.World.Reviewer, $"api/v1/reviews/{await api.ReviewAsync(id)}/decision", new { verdict = "approve" })).Is(200);
        foreach (System.Text.Json.JsonElement item in (await api.Api.GetAsync(api.Shopper(1), $"api/v1/slots/{slot}")).Is(200).Json
            .GetProperty("items").EnumerateArray())
            (await api.Api.PostAsync(api.Shopper(1), "api/v1/impressions", new { token = item.GetProperty("token").GetString() })).Is(201);
    }

    private static string Number(string id) =>
        MerchantWorkbench.Platform.Kernel.Ids.Parse(id).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Fill(string sql, string coupon, string post, string sent) => sql.Replace("{coupon}", coupon, StringComparison.Ordinal)
        .Replace("{post}", post, StringComparison.Ordinal)
        .Replace("{sent}", sent, StringComparison.Ordinal)
        .Replace("{false}", IsSqlite ? "0" : "FALSE", StringComparison.Ordinal)
        .Replace("{longAgo}", "'2001-01-01 00:00:00'", StringComparison.Ordinal);

    private bool IsSqlite => api.Engine == Engine.Sqlite;

    private async IAsyncEnumerable<string> ViewsAsync()
    {
        foreach (string name in await NamesAsync(
            IsSqlite ? "SELECT name FROM sqlite_master WHERE type = 'view'" : "SELECT viewname FROM pg_views WHERE schemaname = 'public'")) yield return name;
    }

    private async Task<List<string>> NamesAsync(string select)
    {
        await using DbConnection database = await OpenAsync();
        await using DbCommand ask = database.CreateCommand();
        ask.CommandText = select;
        List<string> names = [];
        await using DbDataReader rows = await ask.ExecuteReaderAsync();
        while (await rows.ReadAsync()) names.Add(rows.GetString(0));
        return names;
    }

    /// <summary>
    /// Breaks it, asks, and puts back what stood there: the changed tables are copied before. The command does nothing but ask every view: a tenth of them show
    /// that it names what they hold, the others are asked themselves, which spares minutes of starting programs.
    /// </summary>
    private async Task<bool> IsNamedAsync(string view, string sql, bool byCommand)
    {
        bool adds = sql.StartsWith("INSERT", StringComparison.Ordinal);
        string table = sql.Split(' ')[adds ? 2 : 1];
        await DoAsync($"CREATE TABLE spare AS SELECT * FROM {table}", sql);
        bool isNamed = byCommand ? await IsTheCommandsFindingAsync(view) : (await NamesAsync($"SELECT 'found' FROM {view} LIMIT 1")).Count == 1;
        string[] columns = await ColumnsAsync(table);
        string key = table == "coupons_day_tally" ? "coupon_id = spare.coupon_id AND {0}.day = spare.day"
            : table == "life_account_post_revision" ? "post_id = spare.post_id AND {0}.revision = spare.revision"
            : table == "life_account_broadcast_week" ? "merchant_id = spare.merchant_id AND {0}.week = spare.week"
            : table == "promotion_live_span" ? "placement_id = spare.placement_id AND {0}.since = spare.since"
            : table == "promotion_spending" ? "placement_id = spare.placement_id"
            : table == "promotion_spending_day" ? "placement_id = spare.placement_id AND {0}.day = spare.day"
            : table == "ledger_entry" ? "posting_id = spare.posting_id AND {0}.account_id = spare.account_id"
            : table == "incentives_earning_day" ? "merchant_id = spare.merchant_id AND {0}.kind = spare.kind AND {0}.day = spare.day"
            : table == "operations_day_count" ? "merchant_id = spare.merchant_id AND {0}.day = spare.day AND {0}.kind = spare.kind "
                + "AND {0}.origin = spare.origin AND {0}.shop_id = spare.shop_id"
            : table == "operations_arrival" ? "merchant_id = spare.merchant_id AND {0}.guest = spare.guest"
            : table == "operations_guest_book" ? "merchant_id = spare.merchant_id"
            : table == "identity_membership" ? "person_id = spare.person_id" : "id = spare.id";
        string back = string.Join(", ", columns.Select(column => $"\"{column}\" = spare.\"{column}\""));
        if (adds) await DoAsync($"DELETE FROM {table} WHERE id NOT IN (SELECT id FROM spare)", "DROP TABLE spare");
        else await DoAsync($"UPDATE {table} SET {back} FROM spare WHERE {table}.{key.Replace("{0}", table, StringComparison.Ordinal)}", "DROP TABLE spare");
        return isNamed;
    }

    private async Task<bool> IsTheCommandsFindingAsync(string view)
    {
        (int exit, string said, _) = await api.App.RunAsync("verify");
        return exit == 1 && said.Contains("FAIL " + view + ":", StringComparison.Ordinal);
    }

    private async Task<string[]> ColumnsAsync(string table)
    {
        await using DbConnection database = await OpenAsync();
        await using DbCommand ask = database.CreateCommand();
        ask.CommandText = $"SELECT * FROM {table} LIMIT 0";
        await using DbDataReader rows = await ask.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
    }

    private async Task DoAsync(params string[] all)
    {
        await using DbConnection database = await OpenAsync();
        foreach (string sql in all)
        {
            await using DbCommand act = database.CreateCommand();
            act.CommandText = sql;
            await act.ExecuteNonQueryAsync();
        }
    }

    /// <summary>A connection that minds neither foreign keys nor checks: what is broken by hand need not be broken politely.</summary>
    private async Task<DbConnection> OpenAsync()
    {
        string file = Path.Combine(api.App.DataDirectory, "workbench.db");
        DbConnection database = IsSqlite ? new SqliteConnection($"Data Source={file};Foreign Keys=False;Pooling=False")
            : new NpgsqlConnection(api.App.Setup.Database!.ConnectionString + ";Options=-c session_replication_role=replica;Pooling=false");
        await database.OpenAsync();
        if (!IsSqlite) return database;
        await using DbCommand act = database.CreateCommand();
        act.CommandText = "PRAGMA ignore_check_constraints=ON";
        await act.ExecuteNonQueryAsync();
        return database;
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class VerifyOnSqliteTests(ApiOnSqlite api) : VerifyTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class VerifyOnPostgreSqlTests(ApiOnPostgreSql api) : VerifyTests(api);
