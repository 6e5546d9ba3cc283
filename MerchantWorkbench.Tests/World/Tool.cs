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

    /// <summary>
    /// A loopback port nobody listens on just now. It is none of those the system gives to whoever calls out: such a one is taken by a stranger
    /// while the program that had it is killed and started again, or by a client that keeps calling and reaches itself.
    /// </summary>
    public static int FreePort()
    {
        for (int tried = 0; ; tried++)
        {
            using TcpListener listener = new(IPAddress.Loopback, Random.Shared.Next(16_000, 32_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException) when (tried < 100)
            {
                // Somebody has it.
            }
        }
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("workbench-test-").FullName;

    /// <summary>Copies what lies in a folder and its folders.</summary>
    public static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>artifacts/…, ignored by git, where pictures and figures go.</summary>
    public static string Artifacts(string name) =>
        Directory.CreateDirectory(Path.Combine(Architecture.Source.Root, "artifacts", name)).FullName;
}
