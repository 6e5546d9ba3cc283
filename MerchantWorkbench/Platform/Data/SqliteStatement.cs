using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// A statement of SQLite that writes one row: prepared once for a connection that stays open, bound by position. The library's commands look for
/// each parameter by its name at every run, which takes longer than the insert itself.
/// </summary>
internal sealed class SqliteStatement
{
    private const string Instant = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", Day = @"yyyy\-MM\-dd";

    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteStatement>> All = [];

    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly object?[] bound;

    private SqliteStatement(sqlite3 connection, string text, int parameters)
    {
        this.connection = connection;
        bound = new object?[parameters];
        Check(raw.sqlite3_prepare_v2(connection, text, out statement));
    }

    /// <summary>The statement of a text on the context's open connection. It ends when the connection is closed.</summary>
    public static SqliteStatement Of(WorkbenchDb db, string text, int parameters)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (!All.TryGetValue(connection, out Dictionary<string, SqliteStatement>? known))
        {
            All.Add(connection, known = []);
            connection.StateChange += (_, change) =>
            {
                if (change.CurrentState != ConnectionState.Closed) return;
                foreach (SqliteStatement one in known.Values) one.statement.Dispose();
                known.Clear();
            };
        }
        if (!known.TryGetValue(text, out SqliteStatement? found)) known[text] = found = new(connection.Handle!, text, parameters);
        return found;
    }

    /// <summary>Gives a parameter its value. What is the same as in the row before is bound already.</summary>
    /// <param name="at">Counted from 0, in the order of the text.</param>
    public void Bind(int at, object? value)
    {
        if (Equals(bound[at], value)) return;
        bound[at] = value;
        Check(value switch
        {
            null => raw.sqlite3_bind_null(statement, at + 1),
            string text => raw.sqlite3_bind_text(statement, at + 1, text),
            byte[] bytes => raw.sqlite3_bind_blob(statement, at + 1, bytes),
            long number => raw.sqlite3_bind_int64(statement, at + 1, number),
            int number => raw.sqlite3_bind_int64(statement, at + 1, number),
            bool isSo => raw.sqlite3_bind_int(statement, at + 1, isSo ? 1 : 0),
            DateTime instant => raw.sqlite3_bind_text(statement, at + 1, instant.ToString(Instant, CultureInfo.InvariantCulture)),
            DateOnly day => raw.sqlite3_bind_text(statement, at + 1, day.ToString(Day, CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"No column of a table that is written in groups is a {value.GetType()}."),
        });
    }

    /// <summary>Runs it with what is bound.</summary>
    /// <returns>How many rows were changed.</returns>
    public int Run()
    {
        try
        {
            Check(raw.sqlite3_step(statement));
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
        return raw.sqlite3_changes(connection);
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(result, connection);
    }
}
