using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite;

/// <summary>The database in one SQLite file.</summary>
public sealed class SqliteWorkbenchDb(DbContextOptions<SqliteWorkbenchDb> options) : WorkbenchDb(options);

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteWorkbenchDb>
{
    public SqliteWorkbenchDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteWorkbenchDb>().UseSqlite("Data Source=design.db").Options);
}
