using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// The real program in a process of its own: a free loopback port, a folder of its own, no part replaced. It can be killed, ended and
/// started again on the same port and data. As a fixture it starts in Production on SQLite; otherwise see <see cref="StartAsync"/>.
/// </summary>
public sealed class AppProcess : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>Programs that planted a world and ended, by provider and seed; their data go with the temporary files of the run.</summary>
    private static readonly ConcurrentDictionary<(string? Provider, long Seed), Lazy<Task<AppProcess>>> Planted = new();

    private static readonly Lazy<Task<AppProcess>> Town = new(PlantTownAsync);

    private readonly ConcurrentQueue<string> output = new();
    private readonly HttpClient probe = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly int port = Tool.FreePort();
    private Process? process;

    public AppSetup Setup { get; private set; } = new();

    /// <summary>Temporary; gone after the test.</summary>
    public string DataDirectory { get; } = Tool.NewFolder();

    /// <summary>Where <see cref="SeedAsync"/> leaves what the seed told: people, passwords, keys.</summary>
    public string WorldFile => Path.Combine(DataDirectory, "world.json");

    /// <summary>The database file, or null on PostgreSQL.</summary>
    public string? SqliteFile =>
        Setup.Database is null or { Provider: "Sqlite" } ? Path.Combine(Setup.Database?.Folder ?? DataDirectory, "workbench.db") : null;

    public Uri BaseAddress => new($"http://127.0.0.1:{port}/");

    /// <summary>Everything the program wrote since it was first started.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>From start to the first "ready" of the latest start.</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <summary>Folders and files that the process has asked the kernel to tell it about.</summary>
    public string[] Watched => [.. Directory.GetFiles($"/proc/{Running.Id}/fdinfo").SelectMany(File.ReadAllLines)
        .Where(line => line.StartsWith("inotify", StringComparison.Ordinal))];

    /// <summary>Memory of the process that is really in use, in bytes.</summary>
    public long Rss
    {
        get
        {
            Running.Refresh();
            return Running.WorkingSet64;
        }
    }

    /// <summary>Bytes of pages that the process has made the kernel write to the disk.</summary>
    public long WrittenBytes => long.Parse(File.ReadLines($"/proc/{Running.Id}/io")
        .Single(line => line.StartsWith("write_bytes:", StringComparison.Ordinal)).AsSpan(12), CultureInfo.InvariantCulture);

    /// <summary>Whether the process is there.</summary>
    public bool IsAlive => process is { HasExited: false };

    private Process Running => process ?? throw new InvalidOperationException("The program was not started.");

    /// <summary>A program started as the test wants it, ready to answer.</summary>
    public static async Task<AppProcess> StartAsync(AppSetup setup)
    {
        AppProcess app = new() { Setup = setup };
        try
        {
            await app.StartAgainAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>For tests of the start itself: begin with <see cref="StartAgainAsync"/>.</summary>
    public static AppProcess NotStarted(AppSetup setup) => new() { Setup = setup };

    /// <summary>A program in the small world that <c>seed</c> plants; what it told about it.</summary>
    public static async Task<(AppProcess App, SeedFile World)> StartSeededAsync(AppSetup setup, long seed = 1)
    {
        AppProcess app = new() { Setup = setup };
        try
        {
            SeedFile world = await app.SeedAsync(seed);
            await app.StartAgainAsync();
            return (app, world);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// A program in the demo town, which is planted once a run and copied; whoever tests the planting itself starts with <see cref="AppSetup.Demo"/>.
    /// </summary>
    public static async Task<AppProcess> StartInTownAsync(params (string Name, string Value)[] variables)
    {
        AppSetup town = (await Town.Value).Setup;
        Dictionary<string, string> all = new(town.Variables);
        foreach ((string name, string value) in variables) all[name] = value;
        AppProcess app = new() { Setup = town with { Variables = all } };
        try
        {
            Tool.CopyFolder((await Town.Value).DataDirectory, app.DataDirectory);
            await app.StartAgainAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Plants the small world in an empty database, before the first start. It is planted once a run on each database and copied: a test that waits
    /// for seconds for what every other has waited for learns nothing.
    /// </summary>
    public async Task<SeedFile> SeedAsync(long seed = 1)
    {
        AppProcess garden = await Planted.GetOrAdd((Setup.Database?.Provider, seed), one => new(() => PlantAsync(one.Provider, one.Seed))).Value;
        if (Setup.Database is null || await Of(Setup.Database.Provider).FillAsync(Setup.Database, garden.Setup.Database!))
            Tool.CopyFolder(garden.DataDirectory, DataDirectory);
        else await SeedInAsync(this, seed);
        return SeedFile.Read(WorldFile);
    }

    /// <summary>After trouble the books must be sound: <c>verify</c>, and on SQLite the file itself.</summary>
    public async Task AssertSoundAsync()
    {
        (int exit, string said, string errors) = await RunAsync("verify");
        Assert.True(exit == 0, said + errors);
        await AssertFileSoundAsync();
    }

    /// <summary>SQLite finds nothing wrong with its file; on PostgreSQL nothing is asked. Only beside the running program.</summary>
    public async Task AssertFileSoundAsync()
    {
        if (SqliteFile is null) return;
        await using SqliteConnection database = new($"Data Source={SqliteFile};Pooling=False");
        await database.OpenAsync();
        await using SqliteCommand check = database.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await check.ExecuteScalarAsync());
    }

    public Task InitializeAsync() => StartAgainAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill9Async();
        process?.Dispose();
        probe.Dispose();
        Tool.Delete(DataDirectory);
    }

    /// <summary>Power cut: no handler of the program runs.</summary>
    public async Task Kill9Async()
    {
        Running.Kill(entireProcessTree: true);
        await Running.WaitForExitAsync();
    }

    /// <summary>Asks the program to end, as a service manager does, and waits; its exit code.</summary>
    public async Task<int> TermAsync()
    {
        await Tool.RunAsync("kill", "-TERM", Running.Id.ToString(CultureInfo.InvariantCulture));
        await Running.WaitForExitAsync();
        return Running.ExitCode;
    }

    /// <summary>Starts on the same port and data; kill or end it first. Returns when it is ready.</summary>
    /// <param name="under">A command that runs the program under its eyes, see <see cref="Strace"/>.</param>
    public async Task StartAgainAsync(params string[] under)
    {
        long begin = Stopwatch.GetTimestamp();
        process = await LaunchAsync([], under);
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await IsReadyAsync())
        {
            if (process.HasExited) throw new InvalidOperationException($"It ended with {process.ExitCode} before it was ready:\n{Output}");
            if (Stopwatch.GetElapsedTime(begin) > Setup.Patience) throw new TimeoutException($"Not ready in time:\n{Output}");
            await Task.Delay(25);
        }

        TimeToReady = Stopwatch.GetElapsedTime(begin);
    }

    /// <summary>Runs a sub-command (verify, seed, routes) on the same data, also while the program runs.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] command)
    {
        using Process run = await LaunchAsync(command);
        Task<string> said = run.StandardOutput.ReadToEndAsync(), errors = run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        return (run.ExitCode, await said, await errors);
    }

    /// <summary>True once the program says that it can answer.</summary>
    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using HttpResponseMessage answer = await probe.GetAsync(new Uri(BaseAddress, "health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static Engine Of(string provider) => provider == Engine.Sqlite.Provider ? Engine.Sqlite : Engine.PostgreSql;

    private static async Task<AppProcess> PlantAsync(string? provider, long seed)
    {
        AppProcess garden = new() { Setup = new() { Database = provider is null ? null : await Of(provider).CreateAsync() } };
        await SeedInAsync(garden, seed);
        return garden;
    }

    private static async Task<AppProcess> PlantTownAsync()
    {
        AppProcess garden = await StartAsync(new() { Demo = true, Patience = TimeSpan.FromMinutes(3) });
        await garden.TermAsync();
        return garden;
    }

    private static async Task SeedInAsync(AppProcess app, long seed)
    {
        string number = seed.ToString(CultureInfo.InvariantCulture);
        (int exit, _, string errors) = await app.RunAsync("seed", "--profile", "acceptance", "--seed", number, "--out", app.WorldFile);
        Assert.True(exit == 0, errors);
    }

    private async Task<Process> LaunchAsync(string[] command, params string[] under)
    {
        string dll = Setup.Published ? await ProgramFiles.PublishedAsync() : ProgramFiles.Built;
        string[] words = [.. under, "dotnet", dll, .. command];
        ProcessStartInfo start = new(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = DataDirectory,
        };
        foreach (string inherited in start.Environment.Keys.Where(IsSetting).ToArray()) start.Environment.Remove(inherited);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Setup.Environment;
        start.Environment["ASPNETCORE_URLS"] = BaseAddress.ToString().TrimEnd('/');
        start.Environment["Workbench__DataDirectory"] = DataDirectory;
        start.Environment["Workbench__Demo__Enabled"] = Setup.Demo ? "true" : "false";
        start.Environment["Workbench__LinkChecks__Enabled"] = "false";
        foreach ((string name, string value) in (Setup.Database?.Variables ?? []).Concat(Setup.Variables)) start.Environment[name] = value;
        Process launched = Process.Start(start)!;
        launched.StandardInput.Close();
        return launched;
    }

    private static bool IsSetting(string variable) =>
        variable is "DOTNET_ENVIRONMENT" || variable.StartsWith("Workbench__", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase);

    private void Note(string? line)
    {
        if (line is not null) output.Enqueue(line);
    }
}
