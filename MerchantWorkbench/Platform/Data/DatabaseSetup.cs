using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Brings the database to this build's schema before anything else touches it.</summary>
public sealed class DatabaseSetup(IDbContextFactory<WorkbenchDb> contexts, DatabaseSettings database, DatabaseLocks locks, ProductRegistry products)
{
    /// <summary>
    /// Migrates, then states the invariants as views. Each migration is one transaction, so a kill at any point is finished by the next
    /// start. Copies that start together on one PostgreSQL database take turns.
    /// </summary>
    public async Task RunAsync(CancellationToken stop = default)
    {
        await using WorkbenchDb db = await contexts.CreateDbContextAsync(stop);
        if (database.Provider == DatabaseProvider.PostgreSql) await CreateIfMissingAsync(db, stop);
        await using IAsyncDisposable alone = await locks.TakeAsync("schema", stop);
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            // For a new file. A claim touches its place in two indexes and changes a few dozen bytes in each: small pages make small writes.
            await db.Database.ExecuteSqlAsync($"PRAGMA page_size=1024", stop);
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", stop);
            // A start that was killed while migrating leaves Entity Framework's lock behind, and the next one would wait for it for ever.
            // Nobody else can be migrating: the data directory's own lock is held, and that one dies with its process.
            await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
            await MigrateSqliteAsync(db, stop);
        }
        else await db.Database.MigrateAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (Invariant invariant in AllInvariants)
        {
            // Views are text of this build, without a value from outside: allowed: no parameter is possible in a view's definition.
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync($"DROP VIEW IF EXISTS {invariant.View}", stop); // allowed: see above
            await db.Database.ExecuteSqlRawAsync($"CREATE VIEW {invariant.View} AS {invariant.Counterexamples}", stop); // allowed: see above
#pragma warning restore EF1002
        }
        await transaction.CommitAsync(stop);
    }

    /// <summary>
    /// A table whose constraints change is written anew under another name. That works in one transaction only while foreign keys are off and no
    /// view names the table.
    /// </summary>
    private async Task MigrateSqliteAsync(WorkbenchDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys=OFF", stop);
            foreach (string view in await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'view'").ToListAsync(stop))
#pragma warning disable EF1002
                await db.Database.ExecuteSqlRawAsync($"DROP VIEW \"{view}\"", stop); // allowed: a name cannot be a parameter; these are the program's own
#pragma warning restore EF1002
            await db.Database.MigrateAsync(stop);
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys=ON", stop);
        }
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>The kernel's own statements and those of every house.</summary>
    public IEnumerable<Invariant> AllInvariants => PlatformInvariants.All.Concat(LedgerInvariants.All(products.All(sheet => sheet.AllHoldSubjects)))
        .Concat(products.All(sheet => sheet.AllInvariants));

    /// <summary>Before the lock, which lives in the database itself: of copies that make it at once, one does.</summary>
    private static async Task CreateIfMissingAsync(WorkbenchDb db, CancellationToken stop)
    {
        IRelationalDatabaseCreator creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(stop)) return;
        try
        {
            await creator.CreateAsync(stop);
        }
        catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another copy was faster.
        }
    }
}
