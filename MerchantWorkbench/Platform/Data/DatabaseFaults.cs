using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Which database errors are part of life.</summary>
internal static class DatabaseFaults
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Broken = 10, Corrupt = 11, Full = 13, CannotOpen = 14;

    /// <summary>
    /// Two transactions got in each other's way, or somebody else was first with the same key: the same work may well succeed now, or
    /// will see what stands in its way.
    /// </summary>
    public static bool IsWorthAnotherTry(Exception failure) => Cause(failure) is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
    };

    /// <summary>
    /// Somebody holds the file's lock for long, the disk is full, or the database server is going or gone: the caller may come again. Where
    /// the line broke during a commit nobody knows its end; the same idempotency key finds out.
    /// </summary>
    public static bool IsNoRoom(Exception failure) => Cause(failure) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or Full,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.DiskFull or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        NpgsqlException npgsql => npgsql.IsTransient,
        _ => false,
    };

    /// <summary>Nobody could have written now: locked, full, broken or out of reach. Two who got in each other's way are none of it.</summary>
    public static bool CannotWrite(Exception failure) => Cause(failure) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or ReadOnly or Broken or Corrupt or Full or CannotOpen,
        // Classes of SQLSTATE: connection, resources, operator, system; and a server that only lets read.
        PostgresException postgres => postgres.SqlState[..2] is "08" or "53" or "57" or "58" || postgres.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>A row with this key exists.</summary>
    public static bool IsDuplicate(Exception failure) => Cause(failure) is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 }
        or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Entity Framework wraps what the database said once, twice or not at all.</summary>
    private static Exception Cause(Exception failure)
    {
        for (Exception? at = failure; at is not null; at = at.InnerException)
            if (at is DbException) return at;
        return failure;
    }
}
