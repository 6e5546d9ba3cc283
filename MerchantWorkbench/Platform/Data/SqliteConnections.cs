using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Every SQLite connection: durable commits, foreign keys on, short waits, no checkpoint behind the writer's back.</summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=3000; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY;";

    /// <summary>
    /// How long the library tries again while a stranger holds the file; by itself it would for 30 s. Less than others wait for the writer's turn.
    /// </summary>
    private const int PatienceSeconds = 8;

    /// <summary>The pool opens the same connection again and again; it keeps what it was told once.</summary>
    private readonly ConditionalWeakTable<object, string> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ((SqliteConnection)connection).DefaultTimeout = PatienceSeconds;
        object inside = ((SqliteConnection)connection).Handle!;
        if (told.TryGetValue(inside, out _)) return;
        using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        told.AddOrUpdate(inside, Pragmas);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
