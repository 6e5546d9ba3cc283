using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MerchantWorkbench.Bench.World;

/// <summary>Small dealings with the machine.</summary>
internal static class Tool
{
    /// <summary>Runs a program to its end; throws with what it said when it fails.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        (int exit, string said) = await TryAsync(program, arguments);
        return exit == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {exit}:\n{said}");
    }

    /// <summary>Runs a program to its end; its exit code and everything it said.</summary>
    public static async Task<(int Exit, string Said)> TryAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>A loopback port nobody listens on just now.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static void Note(string line) => Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {line}");
}
