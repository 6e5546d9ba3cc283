using MerchantWorkbench.Platform.Data.Providers.PostgreSql;
using MerchantWorkbench.Platform.Data.Providers.Sqlite;
using MerchantWorkbench.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Puts the chosen database behind <see cref="WorkbenchDb"/>.</summary>
public static class DataServices
{
    /// <summary>Adds contexts, reader, writer and what they stand on.</summary>
    public static IServiceCollection AddWorkbenchData(this IServiceCollection services, DatabaseSettings database)
    {
        var gate = new WriteGate(single: database.Provider == DatabaseProvider.Sqlite);
        var changes = new Changes(database);
        var copies = new OtherCopies(database, changes);
        var identitySaves = new IdentitySaves(gate, copies);
        services.AddSingleton(database).AddSingleton(gate).AddSingleton(changes).AddSingleton(copies).AddSingleton<Checkpoints>();
        services.AddSingleton<Reader>().AddSingleton<Writer>().AddSingleton(typeof(GroupWriter<>));
        services.AddMetrics().AddSingleton<WriteMeter>().AddSingleton<LastHour>().AddSingleton<LastCommit>().AddSingleton<CommitProbe>();
        services.AddSingleton<DatabaseSetup>().AddSingleton<DatabaseLocks>().AddSingleton<ProtectionKeys>();
        if (database.Provider == DatabaseProvider.Sqlite)
            services.AddDbContextFactory<SqliteWorkbenchDb>(options => options
                    // A list is one parameter, so a statement's text does not depend on how long the list is.
                    .UseSqlite(database.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                    .AddInterceptors(new SqliteConnections(), identitySaves))
                .AddSingleton<IDbContextFactory<WorkbenchDb>, Contexts<SqliteWorkbenchDb>>();
        else
            services.AddDbContextFactory<PostgreSqlWorkbenchDb>(options => options.UseNpgsql(database.ConnectionString).AddInterceptors(identitySaves))
                .AddSingleton<IDbContextFactory<WorkbenchDb>, Contexts<PostgreSqlWorkbenchDb>>();
        // For ASP.NET Identity alone, which wants a context per request.
        return services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<WorkbenchDb>>().CreateDbContext());
    }

    private sealed class Contexts<T>(IDbContextFactory<T> inner) : IDbContextFactory<WorkbenchDb> where T : WorkbenchDb
    {
        public WorkbenchDb CreateDbContext() => inner.CreateDbContext();
    }
}
