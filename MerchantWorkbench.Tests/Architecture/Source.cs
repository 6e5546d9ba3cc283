using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>The repository as text: every rule about files starts here.</summary>
internal static partial class Source
{
    /// <summary>The folder that holds MerchantWorkbench.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Source files under a top-level folder with one of the endings, build output left out.</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] endings)
    {
        string start = Path.Combine(Root, folder);
        if (!Directory.Exists(start)) return [];
        return Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), path))
            .Where(file => !BuildOutput().IsMatch(file.Name) && !file.Name.Contains("/Migrations/", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
    }

    /// <summary>C# and Razor files of the program.</summary>
    public static IEnumerable<SourceFile> Program => Files("MerchantWorkbench", ".cs", ".razor");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MerchantWorkbench.sln"))) folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("MerchantWorkbench.sln is in no folder above " + AppContext.BaseDirectory);
    }

    [GeneratedRegex(@"^(MerchantWorkbench(\.Tests)?|bench)/(bin|obj|data|wwwroot)/|/TestResults/")]
    private static partial Regex BuildOutput();
}
