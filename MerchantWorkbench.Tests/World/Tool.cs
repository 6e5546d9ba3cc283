using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MerchantWorkbench.Tests.World;

/// <summary>Small dealings with the machine: programs, ports, folders.</summary>
internal static class Tool
{
    /// <summary>Runs a program to its end; throws with everything it said when it fails.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        string said = await output + await errors;
        if (process.ExitCode == 0) return said;
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{said}");
    }

    /// <summary>A loopback port nobody listens on just now.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("workbench-test-").FullName;

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>artifacts/…, ignored by git, where pictures and figures go.</summary>
    public static string Artifacts(string name) =>
        Directory.CreateDirectory(Path.Combine(Architecture.Source.Root, "artifacts", name)).FullName;
}
