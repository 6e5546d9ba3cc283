namespace MerchantWorkbench.Tests.World;

/// <summary>
/// A database to test on. A suite that must hold on both is an abstract class with two short children, of which the second carries
/// <c>[Trait(Kinds.Trait, Kinds.PostgreSql)]</c>:
/// <code>
/// public abstract class ClaimTests(Engine engine) { … await using var database = await engine.CreateAsync(); … }
/// public sealed class ClaimOnSqliteTests() : ClaimTests(Engine.Sqlite);
/// [Trait(Kinds.Trait, Kinds.PostgreSql)] public sealed class ClaimOnPostgreSqlTests() : ClaimTests(Engine.PostgreSql);
/// </code>
/// </summary>
public abstract class Engine
{
    public static Engine Sqlite { get; } = new SqliteEngine();

    public static Engine PostgreSql { get; } = new PostgreSqlEngine();

    /// <summary>The setting's value: Sqlite or PostgreSql.</summary>
    public abstract string Provider { get; }

    /// <summary>A new, empty database. A missing PostgreSQL throws: the test fails and is not skipped.</summary>
    public abstract Task<EngineDatabase> CreateAsync();

    /// <summary>A new database with everything that is in another one, to which nobody is connected now.</summary>
    public abstract Task<EngineDatabase> CopyAsync(EngineDatabase original);

    /// <summary>Puts everything that is in another database into an empty one; nobody may be connected to either. False where that cannot be done.</summary>
    public abstract Task<bool> FillAsync(EngineDatabase target, EngineDatabase original);

    public override string ToString() => Provider;

    private sealed class SqliteEngine : Engine
    {
        public override string Provider => "Sqlite";

        public override Task<EngineDatabase> CreateAsync()
        {
            string folder = Tool.NewFolder();
            return Task.FromResult(new EngineDatabase(Provider, $"Data Source={Path.Combine(folder, "workbench.db")}", folder));
        }

        public override async Task<EngineDatabase> CopyAsync(EngineDatabase original)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            EngineDatabase copy = await CreateAsync();
            await FillAsync(copy, original);
            return copy;
        }

        public override Task<bool> FillAsync(EngineDatabase target, EngineDatabase original)
        {
            foreach (string file in Directory.EnumerateFiles(original.Folder, "workbench.db*"))
                File.Copy(file, Path.Combine(target.Folder, Path.GetFileName(file)));
            return Task.FromResult(true);
        }
    }

    private sealed class PostgreSqlEngine : Engine
    {
        public override string Provider => "PostgreSql";

        public override async Task<EngineDatabase> CreateAsync() =>
            new(Provider, await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync(), Tool.NewFolder());

        public override async Task<EngineDatabase> CopyAsync(EngineDatabase original) =>
            new(Provider, await (await PostgresCluster.SharedAsync()).CopyDatabaseAsync(original.ConnectionString), Tool.NewFolder());

        public override async Task<bool> FillAsync(EngineDatabase target, EngineDatabase original) =>
            await (await PostgresCluster.SharedAsync()).FillAsync(target.ConnectionString, original.ConnectionString);
    }
}
