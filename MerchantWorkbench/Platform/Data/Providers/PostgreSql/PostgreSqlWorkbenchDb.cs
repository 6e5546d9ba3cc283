using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql;

/// <summary>The database on a PostgreSQL server.</summary>
public sealed class PostgreSqlWorkbenchDb(DbContextOptions<PostgreSqlWorkbenchDb> options) : WorkbenchDb(options);

internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlWorkbenchDb>
{
    public PostgreSqlWorkbenchDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlWorkbenchDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
