using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// Every statement that SQLite runs on the connections which one small world opens from now on, told by the engine itself: also those that pass
/// Entity Framework by.
/// </summary>
public sealed class StatementLog : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly string file;
    private readonly ConcurrentQueue<string> statements = new();
    private readonly ConcurrentDictionary<sqlite3, bool> heard = new();
    private readonly List<IDisposable> subscriptions = [];

    public StatementLog(SmallWorld world)
    {
        file = new SqliteConnectionStringBuilder(world.Database.ConnectionString).DataSource;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The statements since the last look, values filled in; without pragmas and the words around a transaction.</summary>
    public string[] Take()
    {
        List<string> taken = [];
        while (statements.TryDequeue(out string? statement)) taken.Add(statement);
        return [.. taken.Where(IsWork)];
    }

    /// <summary>How SQLite would go about some statements, one line each.</summary>
    public async Task<string[]> PlansAsync(IEnumerable<string> of)
    {
        await using SqliteConnection database = new($"Data Source={file};Pooling=False");
        await database.OpenAsync();
        List<string> plans = [];
        foreach (string statement in of)
        {
            await using SqliteCommand explain = database.CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + statement;
            await using SqliteDataReader row = await explain.ExecuteReaderAsync();
            while (await row.ReadAsync()) plans.Add($"{row.GetString(3)} -- {statement}");
        }
        return [.. plans];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not ConnectionEndEventData { Connection: SqliteConnection { Handle: { } handle } connection }
            || connection.DataSource != file || !heard.TryAdd(handle, true)) return;
        raw.sqlite3_trace(handle, (_, statement) => statements.Enqueue(statement), null);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

    private static bool IsWork(string statement) =>
        !statement.StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase) && !statement.StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase)
        && !statement.StartsWith("COMMIT", StringComparison.OrdinalIgnoreCase) && !statement.StartsWith("--", StringComparison.Ordinal);
}
