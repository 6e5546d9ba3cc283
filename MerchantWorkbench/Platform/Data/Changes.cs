namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// Has the data changed since I looked? For caches of callers and rights: take <see cref="Version"/> before reading the database, keep it with
/// what was read, and believe the entry only while <see cref="Version"/> is still the same.
/// </summary>
/// <remarks>
/// It rises after every committed write but the hot claims and redemptions, before the next write of this copy begins on SQLite and before the
/// writer hears of its success on PostgreSQL. A write of another copy is heard within milliseconds. While the line to the other copies is down, every
/// look is a new version: then nothing may be believed.
/// </remarks>
public sealed class Changes(DatabaseSettings database)
{
    private long version;
    private volatile bool isDeaf = database.Provider == DatabaseProvider.PostgreSql;

    /// <summary>
    /// True where all writes pass through this process, so that whoever has the writer's turn knows of every earlier one.
    /// </summary>
    public bool IsExact => database.Provider == DatabaseProvider.Sqlite;

    /// <summary>Only good for being compared with an earlier one.</summary>
    public long Version => isDeaf ? Interlocked.Increment(ref version) : Interlocked.Read(ref version);

    /// <summary>Something was committed, or may have been.</summary>
    internal void Rise() => Interlocked.Increment(ref version);

    /// <summary>The line to the other copies stands from now on, or does not.</summary>
    internal void Hear(bool others)
    {
        // First the rise: what was looked at while deaf must not be believed by somebody who hears.
        Rise();
        isDeaf = !others;
    }
}
