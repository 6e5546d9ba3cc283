using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>One merchant has very much of something, and everything still works beside it.</summary>
public abstract class CrowdTests(Engine engine)
{
    private const int Clients = 8, Coupons = 50_000, Codes = 100_000, Claims = 200, Seed = 50;

    [Fact]
    public async Task Fifty_thousand_open_coupons_of_one_merchant_are_listed_and_given_out()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup(database));
        await using AppProcess running = app;
        using ApiClient api = new(app.BaseAddress);
        string key = world.Merchants[0].ApiKey, model = await OutAsync(api, key);
        await app.TermAsync();
        long[] planted = await PlantAsync(database, Ids.Parse(model));
        await app.StartAgainAsync();
        await app.AssertSoundAsync();

        Random random = new(Seed);
        random.Shuffle(planted);
        long begin = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(planted[..Claims], new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (coupon, _) =>
            (await api.PostAsync(key, $"api/v1/coupons/{Ids.Text(coupon)}/claims", new { shopper = "甲" })).Is(201));
        Report("crowd.claims", Claims / Stopwatch.GetElapsedTime(begin).TotalSeconds, "claims/s");
        HashSet<string> seen = [];
        string? after = null;
        begin = Stopwatch.GetTimestamp();
        for (int page = 0; page < 10; page++)
        {
            JsonElement list = (await api.GetAsync(key, "api/v1/coupons?state=running&limit=100" + (after is null ? "" : "&after=" + after))).Is(200).Json;
            foreach (JsonElement coupon in list.GetProperty("items").EnumerateArray()) Assert.True(seen.Add(coupon.GetProperty("id").GetString()!));
            after = list.GetProperty("next").GetString();
        }
        Report("crowd.list-page", Stopwatch.GetElapsedTime(begin).TotalMilliseconds / 10, "ms");
        Assert.Equal(1_000, seen.Count);
        begin = Stopwatch.GetTimestamp();
        using HttpClient phone = new() { BaseAddress = app.BaseAddress };
        string shop = await phone.GetStringAsync("m/shop/" + world.Merchants[0].ShortName);
        Report("crowd.shop-page", Stopwatch.GetElapsedTime(begin).TotalMilliseconds, "ms");
        Report("crowd.shop-page-size", shop.Length / 1024.0, "KB");
        Assert.Empty(api.Failures);
        await app.AssertSoundAsync();
    }

    [Fact]
    public async Task A_hundred_thousand_codes_come_in_while_people_claim()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(Setup(database));
        await using AppProcess running = app;
        using ApiClient api = new(app.BaseAddress);
        SeedFile.Merchant merchant = world.Merchants[0];
        string coupon = await OutAsync(api, merchant.ApiKey, ("codeMode", "uploaded"), ("total", Codes));
        FormVisitor owner = await SignedInAsync(app, merchant);
        Traffic beside = await Traffic.OnAsync(app, world);
        using CancellationTokenSource end = new();
        Task clients = beside.RunAsync(Clients / 2, end.Token);
        int person = 0, granted = 0;
        HashSet<string> codes = [];
        Task takers = Parallel.ForEachAsync(Enumerable.Range(0, 2), async (_, _) =>
        {
            while (!end.IsCancellationRequested)
            {
                string shopper = $"人{Interlocked.Increment(ref person)}";
                Answer answer = await api.PostAsync(merchant.ApiKey, $"api/v1/coupons/{coupon}/claims", new { shopper });
                if (answer.Status != 201) answer.Is(409, "coupons.sold_out");
                else lock (codes) granted += codes.Add(answer.Text("code")) ? 1 : 0;
            }
        });

        long begin = Stopwatch.GetTimestamp();
        string list = string.Join('\n', Enumerable.Range(0, Codes).Select(at => $"LONG-{at:D6}"));
        string page = $"b/{merchant.ShortName}/coupons/{coupon}";
        using (HttpResponseMessage sent = await owner.UploadAsync(page, page + "/codes", "codes", list))
            Assert.Equal($"/{page}#codes", sent.Headers.Location?.OriginalString);
        long left = 0;
        while (left + Volatile.Read(ref granted) < Codes)
        {
            Assert.True(Stopwatch.GetElapsedTime(begin).TotalSeconds < 400, $"after 400 s {left} codes are in:\n" + app.Output);
            await Task.Delay(250);
            left = (await api.GetAsync(merchant.ApiKey, "api/v1/coupons/" + coupon)).Is(200).Number("codesLeft");
        }
        Report("crowd.codes-beside-claims", Stopwatch.GetElapsedTime(begin).TotalSeconds, "s");
        await end.CancelAsync();
        await Task.WhenAll(clients, takers);

        Answer now = (await api.GetAsync(merchant.ApiKey, "api/v1/coupons/" + coupon)).Is(200);
        Report("crowd.granted-while-coming-in", granted, "pieces");
        Assert.Equal((Codes - granted, granted), (now.Number("codesLeft"), now.Number("claimed")));
        Assert.Equal(granted, codes.Count);
        Assert.All(codes, code => Assert.StartsWith("LONG-", code, StringComparison.Ordinal));
        Assert.Empty(api.Failures);
        Assert.Empty(beside.Log.Failures);
        await beside.BalanceAsync();
        await app.AssertSoundAsync();
    }

    private static async Task<string> OutAsync(ApiClient api, string key, params (string, object?)[] more)
    {
        string coupon = (await api.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff(more))).Is(201).Text("id");
        (await api.PostAsync(key, $"api/v1/coupons/{coupon}/submit")).Is(200);
        return coupon;
    }

    private static async Task<FormVisitor> SignedInAsync(AppProcess app, SeedFile.Merchant merchant)
    {
        SeedFile.Member owner = merchant.Users.First(user => user.Role == "owner");
        FormVisitor visitor = new(app);
        using HttpResponseMessage answer = await visitor.PostAsync("account/sign-in", "account/sign-in",
            new() { ["_handler"] = "sign-in", ["Email"] = owner.Email, ["Password"] = owner.Password });
        Assert.Equal(302, (int)answer.StatusCode);
        return visitor;
    }

    /// <summary>
    /// Copies a coupon 50,000 times by plain SQL, with every row of every table that speaks of it, as 50,000 calls would have left them.
    /// </summary>
    /// <returns>The copies' ids.</returns>
    private static async Task<long[]> PlantAsync(EngineDatabase database, long model)
    {
        bool isSqlite = database.Provider == "Sqlite";
        await using DbConnection line = isSqlite ? new SqliteConnection(database.ConnectionString + ";Pooling=False")
            : new NpgsqlConnection(database.ConnectionString);
        await line.OpenAsync();
        await using DbTransaction whole = await line.BeginTransactionAsync();
        await using DbCommand command = line.CreateCommand();
        command.Transaction = whole;
        string tables = isSqlite ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_%' ESCAPE '\\'"
            : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'";
        List<string> parents = ["coupons_coupon"];
        await foreach (string table in TextsAsync(command, tables)) if (table != "coupons_coupon") parents.Add(table);
        // Ids of copies lie long before any id that the program gives.
        long first = model - 4_000_000_000_000;
        foreach (string table in parents)
        {
            string[] columns = await ColumnsAsync(command, table);
            string? about = table == "coupons_coupon" ? "id" : columns.FirstOrDefault(column => column is "coupon_id" or "subject_id");
            if (about is null) continue;
            string values = string.Join(", ", columns.Select(column => column == about ? $"{first} + n.i"
                : column == "id" ? "old.id - 8000000000000 + n.i * 100 + row_number() OVER (PARTITION BY n.i ORDER BY old.id)" : $"old.\"{column}\""));
            command.CommandText = $"""
                INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Coupons})
                SELECT {values} FROM {table} old CROSS JOIN n WHERE old.{about} = {model}
                """;
            await command.ExecuteNonQueryAsync();
        }
        await whole.CommitAsync();
        // A table that is suddenly fifty thousand times as large; both engines look at it sooner or later on their own.
        command.Transaction = null;
        command.CommandText = "ANALYZE";
        await command.ExecuteNonQueryAsync();
        return [.. Enumerable.Range(1, Coupons).Select(at => first + at)];
    }

    private static async Task<string[]> ColumnsAsync(DbCommand command, string table)
    {
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        await using DbDataReader rows = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
    }

    private static async IAsyncEnumerable<string> TextsAsync(DbCommand command, string sql)
    {
        command.CommandText = sql;
        List<string> all = [];
        await using (DbDataReader rows = await command.ExecuteReaderAsync())
            while (await rows.ReadAsync()) all.Add(rows.GetString(0));
        foreach (string one in all) yield return one;
    }

    private static AppSetup Setup(EngineDatabase database) => new() { Database = database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } };

    private void Report(string figure, double value, string unit) =>
        Figure.Report($"{figure}.{engine.Provider.ToLower(CultureInfo.InvariantCulture)}", value, unit, seed: Seed);
}

public sealed class CrowdOnSqliteTests() : CrowdTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CrowdOnPostgreSqlTests() : CrowdTests(Engine.PostgreSql);
