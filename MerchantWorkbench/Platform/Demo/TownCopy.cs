using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>
/// The town as it was planted, in a file beside the database. Who wants it back asks; the program then ends what is under way and begins again in the same
/// process, on a copy of that file, so that nothing remembers what was. A program that is killed meanwhile does it with its next start.
/// </summary>
internal sealed class TownCopy(WorkbenchSettings settings, IDbContextFactory<WorkbenchDb> contexts, IHostApplicationLifetime life)
{
    /// <summary>Whether there is one: never on PostgreSQL, and not of a town that an earlier build planted.</summary>
    public bool Exists => File.Exists(Planted);

    /// <summary>Whether somebody asked.</summary>
    public bool IsAsked => File.Exists(Asked);

    private string Planted => Path.Combine(settings.DataDirectory, "town.db");

    private string Asked => Path.Combine(settings.DataDirectory, "town.asked");

    /// <summary>Keeps the town as it is now.</summary>
    public async Task KeepAsync()
    {
        if (settings.Database.Provider != DatabaseProvider.Sqlite) return;
        string part = Planted + ".part";
        File.Delete(part);
        await using WorkbenchDb db = await contexts.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {part}");
        File.Move(part, Planted, overwrite: true);
    }

    /// <summary>Asks for it.</summary>
    public void Ask()
    {
        File.WriteAllBytes(Asked, []);
        // Not on the thread of the page that asks: stopping waits for open pages, and this one would wait for itself.
        _ = Task.Run(life.StopApplication);
    }

    /// <summary>Puts it where the database is, if somebody asked. Only while the directory's lock is held and no connection is open.</summary>
    public void PutBack()
    {
        if (!IsAsked) return;
        if (Exists)
        {
            string file = new SqliteConnectionStringBuilder(settings.Database.ConnectionString).DataSource;
            SqliteConnection.ClearAllPools();
            File.Copy(Planted, file + ".part", overwrite: true);
            // The old log first: beside the new file it would be read as the new file's own.
            File.Delete(file + "-wal");
            File.Delete(file + "-shm");
            File.Move(file + ".part", file, overwrite: true);
        }
        File.Delete(Asked);
    }
}
