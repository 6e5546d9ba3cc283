using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Which database errors are part of life.</summary>
internal static class DatabaseFaults
{
    private const int Busy = 5, Locked = 6, Full = 13;

    /// <summary>Two transactions got in each other's way, or a twin with the same key came first: the same work may well succeed now.</summary>
    public static bool IsWorthAnotherTry(Exception failure) => Cause(failure) switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            || (postgres.SqlState == PostgresErrorCodes.UniqueViolation && postgres.TableName == "api_kept_answer"),
        _ => false,
    };

    /// <summary>Somebody holds the file's lock for long, or the disk is full: nothing was written, the caller may come again.</summary>
    public static bool IsNoRoom(Exception failure) => Cause(failure) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or Full,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.DiskFull or PostgresErrorCodes.LockNotAvailable,
        NpgsqlException npgsql => npgsql.IsTransient,
        _ => false,
    };

    /// <summary>A row with this key exists.</summary>
    public static bool IsDuplicate(Exception failure) => Cause(failure) is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 }
        or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private static Exception Cause(Exception failure) => failure switch
    {
        DbUpdateException { InnerException: { } inner } => inner,
        InvalidOperationException { InnerException: NpgsqlException inner } => inner,
        _ => failure,
    };
}
