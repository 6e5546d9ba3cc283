using System.Collections.Concurrent;
using System.Diagnostics;

namespace MerchantWorkbench.Bench.World;

/// <summary>A process started by the run and gone with it.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly string[] OnlyForTheClient =
        ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "DOTNET_gcServer", "DOTNET_ENVIRONMENT"];

    private readonly Process process;
    private static readonly ConcurrentDictionary<int, Child> All = new();
    private readonly ConcurrentQueue<string> lines = new(), errors = new();
    private readonly SemaphoreSlim heard = new(0);

    private Child(Process process)
    {
        this.process = process;
        All[process.Id] = this;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    /// <summary>Starts a .NET program.</summary>
    public static Child Start(string dll, IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        Tool.Note($"start {Path.GetFileName(dll)} {string.Join(' ', words)}");
        ProcessStartInfo start = new("dotnet", [dll, .. words])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        bool IsForeign(string name) => OnlyForTheClient.Contains(name)
            || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Workbench__", StringComparison.OrdinalIgnoreCase);
        foreach (string name in start.Environment.Keys.Where(IsForeign).ToArray()) start.Environment.Remove(name);
        foreach ((string name, string value) in settings) start.Environment[name] = value;
        return new Child(Process.Start(start)!);
    }

    /// <summary>Starts this very program with a sub-command.</summary>
    public static Child StartOwn(params string[] words) => Start(typeof(Child).Assembly.Location, new Dictionary<string, string>(), words);

    /// <summary>Waits until a server answers its address; how long that took.</summary>
    public async Task<TimeSpan> ReadyAsync(Uri address, TimeSpan patience)
    {
        using HttpClient probe = new() { Timeout = TimeSpan.FromSeconds(5) };
        long begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < patience && !process.HasExited)
        {
            try
            {
                using HttpResponseMessage answer = await probe.GetAsync(address);
                if (answer.IsSuccessStatusCode) return Stopwatch.GetElapsedTime(begin);
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }
            await Task.Delay(20);
        }
        throw new InvalidOperationException($"{address} was not ready:\n{Said}");
    }

    /// <summary>Says a line and waits for the next line of the answer.</summary>
    public async Task<string> AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        return await HearAsync();
    }

    /// <summary>The next line the process writes.</summary>
    public async Task<string> HearAsync()
    {
        for (int second = 0; second < 600; second++)
        {
            bool isOver = process.HasExited;
            await heard.WaitAsync(TimeSpan.FromSeconds(1));
            if (lines.TryDequeue(out string? said)) return said;
            if (isOver) break;
        }
        throw new InvalidOperationException($"A contestant ended or fell silent:\n{Said}");
    }

    /// <summary>Ends every process of this run, when it is ended itself.</summary>
    public static void KillAll()
    {
        foreach (Child child in All.Values) child.process.Kill(entireProcessTree: true);
    }

    /// <summary>Asks it to end as a service manager does, and waits.</summary>
    public async Task TermAsync()
    {
        await Tool.TryAsync("kill", "-TERM", $"{process.Id}");
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        All.TryRemove(process.Id, out _);
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private string Said => string.Join('\n', lines.Concat(errors));

    private void Hear(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        heard.Release();
    }
}
