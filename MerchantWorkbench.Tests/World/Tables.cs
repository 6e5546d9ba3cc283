using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MerchantWorkbench.Tests.World;

/// <summary>The tables beneath a running program, as plain SQL sees them.</summary>
public sealed class Tables(Engine engine, AppProcess app)
{
    /// <summary>Tables that name no merchant and are still about one.</summary>
    private static readonly Dictionary<string, string> Belonging = new()
    {
        ["tenancy_merchant"] = "id = @merchant",
        ["identity_person"] = "id IN (SELECT person_id FROM identity_membership WHERE merchant_id = @merchant)",
    };

    /// <summary>Who opens a live post is counted as its reader: anybody may.</summary>
    private const string Readings = "life_account_post_read";

    /// <summary>What anybody does on a shopper's page is a behaviour there.</summary>
    private const string Behaviours = "operations_";

    /// <summary>A wrong password is counted against the account it was tried on: that is what the count is for.</summary>
    private static readonly string[] Counted = ["access_failed_count", "lockout_end", "concurrency_stamp"];

    /// <summary>Runs a statement; its first value, if it has one.</summary>
    public async Task<object?> DoAsync(string sql, params (string Name, object Value)[] values)
    {
        await using DbConnection database = await OpenAsync();
        await using DbCommand command = Command(database, sql, values);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Every row of a merchant in every table, one line each.</summary>
    public async Task<string[]> OfMerchantAsync(long merchant)
    {
        await using DbConnection database = await OpenAsync();
        string names = engine == Engine.Sqlite ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
        List<string> rows = [];
        foreach (string table in (await ReadAsync(database, names)).Select(row => row[0].Value)
            .Where(table => table != Readings && !table.StartsWith(Behaviours, StringComparison.Ordinal)))
        {
            string? where = (await ColumnsAsync(database, table)).Contains("merchant_id") ? "merchant_id = @merchant" : Belonging.GetValueOrDefault(table);
            if (where is null) continue;
            rows.AddRange((await ReadAsync(database, $"SELECT * FROM \"{table}\" WHERE {where}", ("@merchant", merchant)))
                .Select(row => $"{table}: " + string.Join(" | ", row.Where(one => !Counted.Contains(one.Column)).Select(one => $"{one.Column}={one.Value}"))));
        }
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>The same, once the program's own jobs have nothing left to do to them.</summary>
    public async Task<string[]> CalmAsync(long merchant)
    {
        string[] before = await OfMerchantAsync(merchant);
        for (int look = 0; look < 60; look++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            string[] now = await OfMerchantAsync(merchant);
            if (before.SequenceEqual(now)) return now;
            before = now;
        }
        throw new TimeoutException("The tables did not come to rest.");
    }

    private static async Task<string[]> ColumnsAsync(DbConnection database, string table)
    {
        await using DbCommand command = Command(database, $"SELECT * FROM \"{table}\" WHERE 1 = 0");
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static async Task<List<(string Column, string Value)[]>> ReadAsync(DbConnection database, string sql, params (string Name, object Value)[] values)
    {
        await using DbCommand command = Command(database, sql, values);
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        List<(string, string)[]> rows = [];
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount)
                .Select(at => (reader.GetName(at), Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture) ?? ""))]);
        return rows;
    }

    private static DbCommand Command(DbConnection database, string sql, params (string Name, object Value)[] values)
    {
        DbCommand command = database.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private async Task<DbConnection> OpenAsync()
    {
        DbConnection database = engine == Engine.Sqlite
            ? new SqliteConnection($"Data Source={Path.Combine(app.DataDirectory, "workbench.db")};Pooling=False")
            : new NpgsqlConnection(app.Setup.Database!.ConnectionString + ";Pooling=false");
        await database.OpenAsync();
        return database;
    }
}
