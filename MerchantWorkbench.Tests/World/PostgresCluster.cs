using System.Globalization;
using Npgsql;

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// A PostgreSQL of this test run alone, made with initdb in a temporary folder and stopped at the end. fsync stays on: what the tests
/// prove about lost power must hold. PostgreSQL refuses to run as root; then it runs as the user "postgres".
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresCluster>> Once = new(StartSharedAsync);
    private readonly string folder = Tool.NewFolder();
    private readonly int port = Tool.FreePort();
    private readonly string programs = FindPrograms();
    private int databases;

    private PostgresCluster()
    {
    }

    /// <summary>The run's one cluster, started by whoever asks first.</summary>
    public static Task<PostgresCluster> SharedAsync() => Once.Value;

    /// <summary>A cluster of one test alone, which may break it.</summary>
    public static Task<PostgresCluster> OwnAsync() => StartAsync();

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>A new, empty database; how to reach it.</summary>
    public Task<string> CreateDatabaseAsync() => CreateAsync("");

    /// <summary>A new database with everything that is in another one, to which nobody is connected now.</summary>
    public Task<string> CopyDatabaseAsync(string original)
    {
        NpgsqlConnection.ClearAllPools();
        return CreateAsync(" TEMPLATE " + new NpgsqlConnectionStringBuilder(original).Database);
    }

    /// <summary>Puts all of another database into an empty one; nobody may be connected to either. False where it is another cluster's.</summary>
    public async Task<bool> FillAsync(string target, string original)
    {
        NpgsqlConnectionStringBuilder empty = new(target);
        if (empty.Port != port) return false;
        NpgsqlConnection.ClearAllPools();
        // Put aside and not dropped: that would wait until all that everybody else has written is on the disk.
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(Address("postgres") + ";Command Timeout=180");
        await server.CreateCommand($"ALTER DATABASE {empty.Database} RENAME TO {empty.Database}_empty").ExecuteNonQueryAsync();
        await server.CreateCommand($"CREATE DATABASE {empty.Database} TEMPLATE {new NpgsqlConnectionStringBuilder(original).Database}").ExecuteNonQueryAsync();
        return true;
    }

    private async Task<string> CreateAsync(string template)
    {
        string name = "test" + Interlocked.Increment(ref databases).ToString(CultureInfo.InvariantCulture);
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(Address("postgres") + ";Command Timeout=180");
        await using NpgsqlCommand create = server.CreateCommand($"CREATE DATABASE {name}{template}");
        await create.ExecuteNonQueryAsync();
        return Address(name);
    }

    /// <summary>Stops the server as a power cut would and starts it again: open connections break, committed rows stay.</summary>
    public async Task CrashAndRestartAsync()
    {
        await PgAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        await StartServerAsync();
    }

    /// <summary>Ends every connection to every database but this one's own, as an administrator or a broken network would.</summary>
    public async Task CutOffAsync()
    {
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(Address("postgres"));
        await server.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'")
            .ExecuteNonQueryAsync();
    }

    private string Data => Path.Combine(folder, "data");

    // What a test leaves open is closed soon after: hundreds of databases, one after the other, share the server's connections.
    private string Address(string database) =>
        $"Host=127.0.0.1;Port={port};Username=workbench;Database={database};Maximum Pool Size=30;"
        + "Connection Idle Lifetime=10;Connection Pruning Interval=5;Include Error Detail=true";

    private static async Task<PostgresCluster> StartAsync()
    {
        PostgresCluster cluster = new();
        if (IsRoot) await Tool.RunAsync("chown", "postgres", cluster.folder);
        await cluster.PgAsync(
            "initdb", "-D", cluster.Data, "-U", "workbench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await cluster.StartServerAsync();
        return cluster;
    }

    private static async Task<PostgresCluster> StartSharedAsync()
    {
        PostgresCluster cluster = await StartAsync();
        WholeRun.AtEnd(cluster.StopAsync);
        return cluster;
    }

    private Task StartServerAsync() => PgAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(folder, "log"), "-w", "-t", "60",
        "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=400 -c fsync=on", "start");

    private async Task StopAsync()
    {
        await PgAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Tool.Delete(folder);
    }

    private Task PgAsync(string program, params string[] arguments)
    {
        string path = Path.Combine(programs, program);
        return IsRoot ? Tool.RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : Tool.RunAsync(path, arguments);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        IEnumerable<string> places = Directory.Exists(debian)
            ? Directory.EnumerateDirectories(debian).OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return places.Concat(path).FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is missing (initdb was not found); ./test.sh installs it on Debian");
    }
}
