namespace MerchantWorkbench.Tests.World;

/// <summary>Where the real program lies: the build output beside this test's own, or a published copy.</summary>
internal static class ProgramFiles
{
    private static readonly Lazy<Task<string>> PublishedOnce = new(PublishAsync);

    /// <summary>Debug or Release, as this very test was built.</summary>
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Project => Path.Combine(Architecture.Source.Root, "MerchantWorkbench");

    public static string Built => Path.Combine(Project, "bin", Configuration, "net10.0", "MerchantWorkbench.dll");

    public static Task<string> PublishedAsync() => PublishedOnce.Value;

    private static async Task<string> PublishAsync()
    {
        string folder = Tool.NewFolder();
        WholeRun.AtEnd(() =>
        {
            Tool.Delete(folder);
            return Task.CompletedTask;
        });
        await Tool.RunAsync(
            "dotnet", "publish", Project, "-c", Configuration, "-o", folder, "--no-build", "--nologo", "-v", "q", "-nodeReuse:false");
        return Path.Combine(folder, "MerchantWorkbench.dll");
    }
}
