using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// Many rows of one table at once, past the change tracker: a prepared statement for each row on SQLite, where a statement costs
/// microseconds; one statement with arrays on PostgreSQL, where a round trip does. Names, types and converters are the model's own.
/// </summary>
internal static class Bulk
{
    private static readonly ConcurrentDictionary<(IEntityType, string), BulkStatement> Statements = new();

    /// <summary>Inserts new rows.</summary>
    public static Task InsertAsync<T>(WorkbenchDb db, IReadOnlyCollection<T> rows, CancellationToken stop) where T : class =>
        RunAsync(db, rows, "insert", static (entity, isSqlite) => BulkStatement.Insert(entity, isSqlite), stop);

    /// <summary>Writes some columns of rows that exist; the caller holds what keeps others from changing them.</summary>
    public static Task UpdateAsync<T>(WorkbenchDb db, IReadOnlyCollection<T> rows, string[] columns, CancellationToken stop) where T : class =>
        RunAsync(db, rows, string.Join(' ', columns), (entity, isSqlite) => BulkStatement.Update(entity, columns, isSqlite), stop);

    private static async Task RunAsync<T>(WorkbenchDb db, IReadOnlyCollection<T> rows, string what, Func<IEntityType, bool, BulkStatement> make,
        CancellationToken stop) where T : class
    {
        if (rows.Count == 0) return;
        bool isSqlite = db.Database.IsSqlite();
        BulkStatement statement = Statements.GetOrAdd((db.Model.FindEntityType(typeof(T))!, what), key => make(key.Item1, isSqlite));
        int changed = isSqlite ? RunOneByOne(db, rows, statement) : await RunAtOnceAsync(db, rows, statement, stop);
        if (changed != rows.Count) throw new DbUpdateException($"{statement.Table}: {changed} of {rows.Count} rows were there to write.");
    }

    private static int RunOneByOne<T>(WorkbenchDb db, IReadOnlyCollection<T> rows, BulkStatement statement) where T : class
    {
        SqliteStatement prepared = SqliteStatement.Of(db, statement.Text, statement.Parameters.Count);
        int changed = 0;
        foreach (T row in rows)
        {
            statement.Fill(prepared, row);
            changed += prepared.Run();
        }
        return changed;
    }

    private static Task<int> RunAtOnceAsync<T>(WorkbenchDb db, IReadOnlyCollection<T> rows, BulkStatement statement, CancellationToken stop) where T : class
    {
        DbCommand command = PreparedCommands.Of(db, statement.Text, statement.Parameters);
        statement.FillArrays(command, rows);
        return command.ExecuteNonQueryAsync(stop);
    }
}
