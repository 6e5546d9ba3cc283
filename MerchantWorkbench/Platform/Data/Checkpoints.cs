using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// Copies SQLite's write-ahead log back into the file, between two commits and never beside one: SQLite before 3.51.3 has a race of a
/// commit with a second checkpoint, and one owner of both cannot meet it. Automatic checkpoints are off on every connection.
/// </summary>
public sealed class Checkpoints
{
    /// <summary>
    /// Requests between two checkpoints: pages touched again and again meanwhile are copied once. At some 5 KB each the log stays below 100 MB.
    /// </summary>
    private const int Every = 16_000;

    /// <summary>What a single commit weighs against a request of a group, which shares its pages.</summary>
    private const int Single = 8;

    private int written;

    /// <summary>Called by the holder of the writer's turn after each commit.</summary>
    /// <param name="requests">How many requests the commit carried.</param>
    public async Task AfterCommitAsync(WorkbenchDb db, int requests = Single)
    {
        if (!db.Database.IsSqlite() || (written += requests) < Every) return;
        written = 0;
        try
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (DbException)
        {
            // A full disk, say. What was committed is durable in the log and must be answered so; the log is copied back another time.
        }
    }
}
