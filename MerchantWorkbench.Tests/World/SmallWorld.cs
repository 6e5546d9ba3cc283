using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Products;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// The program's own services on a database of one test, without a web server and with a clock that the test sets: for actions.
/// The small world is planted once for each engine and copied for every test.
/// </summary>
public sealed class SmallWorld : IAsyncDisposable
{
    /// <summary>When every test begins: a Monday, noon in Shanghai.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private static readonly ConcurrentDictionary<Engine, Lazy<Task<(EngineDatabase, TestPlatform)>>> Originals = new();
    private WebApplication app;

    private SmallWorld(EngineDatabase database, TestPlatform platform, TestTime time, WebApplication app) =>
        (Database, Platform, Time, this.app) = (database, platform, time, app);

    public EngineDatabase Database { get; }

    public TestPlatform Platform { get; }

    public TestTime Time { get; }

    public TestMerchant Noodles => Platform.Noodles;

    public TestMerchant Pets => Platform.Pets;

    /// <summary>A planted world of this test alone.</summary>
    public static async Task<SmallWorld> CreateAsync(Engine engine)
    {
        (EngineDatabase database, TestPlatform platform) = await PlantedAsync(engine);
        TestTime time = new(Start);
        return new SmallWorld(database, platform, time, Build(database, time));
    }

    /// <summary>A planted database to start the program on.</summary>
    public static async Task<(EngineDatabase Database, TestPlatform Platform)> PlantedAsync(Engine engine)
    {
        (EngineDatabase original, TestPlatform platform) = await Originals.GetOrAdd(engine, one => new(() => PlantAsync(one))).Value;
        return (await engine.CopyAsync(original), platform);
    }

    /// <summary>Another copy of the program on the same database and clock.</summary>
    public SmallWorld AnotherCopy() => new(Database, Platform, Time, Build(Database, Time));

    /// <summary>Opens the line to the other copies, and returns when it stands.</summary>
    public async Task<SmallWorld> ListeningAsync()
    {
        await Get<CopyLine>().StartAsync(default);
        // Deaf, every look is a new version.
        await Wait.UntilAsync(() => Get<Changes>().Version == Get<Changes>().Version);
        return this;
    }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Looks into, or meddles with, the tables themselves.</summary>
    public async Task<T> InTablesAsync<T>(Func<WorkbenchDb, Task<T>> look)
    {
        await using WorkbenchDb db = await Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        T seen = await look(db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return seen;
    }

    /// <summary>The names of the invariants that do not hold now.</summary>
    public async Task<string[]> BrokenAsync()
    {
        await using WorkbenchDb db = await Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        List<string> broken = [];
        foreach (string view in Get<DatabaseSetup>().AllInvariants.Select(invariant => invariant.View))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT EXISTS (SELECT 1 FROM {view})";
            if (Convert.ToBoolean(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)) broken.Add(view);
        }
        return [.. broken];
    }

    /// <summary>The program ends and starts again on the same database and clock.</summary>
    public async Task RestartAsync()
    {
        await app.DisposeAsync();
        app = Build(Database, Time);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static async Task<(EngineDatabase, TestPlatform)> PlantAsync(Engine engine)
    {
        EngineDatabase original = await engine.CreateAsync();
        WholeRun.AtEnd(async () => await original.DisposeAsync());
        await using WebApplication app = Build(original, new TestTime(Start));
        await app.Services.GetRequiredService<DatabaseSetup>().RunAsync();
        await using WorkbenchDb db = await app.Services.GetRequiredService<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        TestPlatform platform = await new Planting(db, app.Services.GetRequiredService<ProductRegistry>(), Start).RunAsync();
        await transaction.CommitAsync();
        return (original, platform);
    }

    /// <summary>The program's services on a database.</summary>
    internal static WebApplication Build(EngineDatabase database, TestTime time)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddSingleton<TimeProvider>(time);
        DatabaseProvider provider = Enum.Parse<DatabaseProvider>(database.Provider);
        builder.AddPlatform(new WorkbenchSettings(null, database.Folder, new DatabaseSettings(provider, database.ConnectionString), Demo: false,
            RateLimits: false));
        return builder.Build();
    }
}
