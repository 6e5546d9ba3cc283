using Npgsql;

namespace MerchantWorkbench.Bench.World;

/// <summary>A PostgreSQL of this run alone, durable as shipped (fsync and synchronous_commit on). As root it runs as the user "postgres".</summary>
internal sealed class Postgres : IAsyncDisposable
{
    private static Postgres? running;
    private readonly string folder;
    private readonly int port = Tool.FreePort();
    private readonly string programs = FindPrograms();

    private Postgres(string folder) => this.folder = folder;

    /// <summary>The server's process; its backends are its children.</summary>
    public int Id { get; private set; }

    public static async Task<Postgres> StartAsync(string folder)
    {
        Postgres server = new(Directory.CreateDirectory(folder).FullName);
        if (IsRoot) await Tool.RunAsync("chown", "postgres", folder);
        await server.PgAsync("initdb", "-D", server.Data, "-U", "workbench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await server.PgAsync("pg_ctl", "-D", server.Data, "-l", Path.Combine(folder, "log"), "-w", "-t", "60", "-o",
            $"-p {server.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=300", "start");
        string[] told = await File.ReadAllLinesAsync(Path.Combine(server.Data, "postmaster.pid"));
        server.Id = int.Parse(told[0], System.Globalization.CultureInfo.InvariantCulture);
        return running = server;
    }

    /// <summary>A new, empty database; how to reach it.</summary>
    public async Task<string> CreateAsync(string name)
    {
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(Address("postgres"));
        await using NpgsqlCommand create = server.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return Address(name);
    }

    /// <summary>Ends the server of this run, when it is ended itself.</summary>
    public static void Kill()
    {
        if (running is not null) System.Diagnostics.Process.GetProcessById(running.Id).Kill(entireProcessTree: true);
    }

    public async ValueTask DisposeAsync()
    {
        running = null;
        await PgAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
    }

    private string Data => Path.Combine(folder, "data");

    private string Address(string database) => $"Host=127.0.0.1;Port={port};Username=workbench;Database={database}";

    private Task<string> PgAsync(string program, params string[] arguments)
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
        return places.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is missing (initdb was not found): install it, or leave out its part with --only");
    }
}
