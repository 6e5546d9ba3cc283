using System.Runtime.InteropServices;
using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>The whole run, part by part, each on new databases.</summary>
internal static class Run
{
    public static async Task<int> AllAsync(Options options)
    {
        // Where a completion is noticed, there the loop of that connection goes on: no hop to another thread for each answer.
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "1");
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End),
            term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("workbench-bench-");
        // PostgreSQL runs as another user and must get in.
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        Report report = new();
        try
        {
            Machine.Print(report, folder.FullName, options);
            if (options.Parts.Contains("sqlite")) await SqliteRun.RunAsync(options, folder.FullName, report);
            if (options.Parts.Contains("postgresql")) await PostgresRun.RunAsync(options, folder.FullName, report);
            if (options.Parts.Contains("growth")) await GrowthRun.RunAsync(options, folder.FullName, report);
            if (options.Parts.Contains("codes")) await CodesRun.RunAsync(options, folder.FullName, report);
            if (options.Parts.Contains("decisions")) await DecisionsRun.RunAsync(options, folder.FullName, report);
            if (options.Parts.Contains("crowds")) CrowdsRun.Run(options, report);
            if (options.Parts.Contains("events")) await EventsRun.RunAsync(options, folder.FullName, report);
            return report.End();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void End(PosixSignalContext signal)
    {
        Child.KillAll();
        Postgres.Kill();
    }

    /// <summary>Asks <c>verify</c>, and notes what it finds.</summary>
    public static async Task VerifyAsync(App app, string what, Report report)
    {
        Tool.Note($"verify: {what}");
        if (await app.WhatVerifyFindsAsync() is { } said) report.Wrong.Add($"{what}: {said}");
    }
}
