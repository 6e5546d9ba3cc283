using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// Copies SQLite's write-ahead log back into the file, between two commits and never beside one: SQLite before 3.51.3 has a race of a
/// commit with a second checkpoint, and one owner of both cannot meet it. Automatic checkpoints are off on every connection.
/// </summary>
public sealed class Checkpoints
{
    private const int EveryCommits = 500;
    private int commits;

    /// <summary>Called by the holder of the writer's turn after each commit.</summary>
    public async Task AfterCommitAsync(WorkbenchDb db)
    {
        if (!db.Database.IsSqlite() || ++commits < EveryCommits) return;
        commits = 0;
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(PASSIVE)");
    }
}
