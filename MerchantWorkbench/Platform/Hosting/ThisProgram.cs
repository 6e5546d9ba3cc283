using System.Diagnostics;
using System.Reflection;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>Which build runs here, and since when.</summary>
public static class ThisProgram
{
    /// <summary>Version and, when it was built from a clone, the commit's first ten digits.</summary>
    public static string Version { get; } = Short(
        typeof(ThisProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");

    /// <summary>When the process began.</summary>
    public static DateTimeOffset StartedAt { get; } = Start();

    private static DateTimeOffset Start()
    {
        using Process here = Process.GetCurrentProcess();
        return here.StartTime;
    }

    private static string Short(string full) => full.Split('+') is [var version, var commit] ? $"{version} ({commit[..Math.Min(10, commit.Length)]})" : full;
}
