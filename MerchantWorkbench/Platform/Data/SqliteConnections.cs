using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Every SQLite connection: durable commits, foreign keys on, short waits, no checkpoint behind the writer's back.</summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=3000; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
