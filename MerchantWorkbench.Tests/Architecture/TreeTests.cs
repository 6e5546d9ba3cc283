using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.Architecture;

public sealed partial class TreeTests
{
    private static readonly string[] Expected =
    [
        "MerchantWorkbench", "MerchantWorkbench.Tests", "wwwroot-assets", "MerchantWorkbench.sln", "appsettings.json", "README.md",
        "CHANGELOG.md", "test.sh", "bench", "eng", "docs", "global.json", "Directory.Build.props", "Directory.Packages.props", "LICENSE",
        ".editorconfig", ".gitignore", ".gitattributes", ".ci", ".config", ".git", "artifacts", "TestResults", ".vs", ".idea", ".vscode",
    ];

    private static readonly string[] Mirrored = ["Platform", "Products", "Sites", "Controls"];

    [Fact]
    public void The_top_level_holds_what_is_expected_and_no_plans() => Findings.None(
        from entry in Directory.EnumerateFileSystemEntries(Source.Root).Select(path => Path.GetFileName(path))
        where !Expected.Contains(entry)
        select $"{entry}: belongs into one of the folders of the top level (scripts in eng/, words in docs/)");

    [Fact]
    public void Tests_stand_where_the_code_stands() => Findings.None(
        from wing in Mirrored
        let start = Path.Combine(Source.Root, "MerchantWorkbench.Tests", wing)
        where Directory.Exists(start)
        from folder in Directory.EnumerateDirectories(start, "*", SearchOption.AllDirectories).Append(start)
        let place = Path.GetRelativePath(Path.Combine(Source.Root, "MerchantWorkbench.Tests"), folder)
        where !Directory.Exists(Path.Combine(Source.Root, "MerchantWorkbench", place))
        select $"MerchantWorkbench.Tests/{place}: MerchantWorkbench/{place} does not exist; move the tests along with the code");

    [Fact]
    public void The_browser_script_is_the_pinned_one()
    {
        string targets = File.ReadAllText(Path.Combine(Source.Root, "eng", "BlazorScript.targets"));
        string pinned = Pin().Match(targets).Groups[1].Value;
        byte[] script = File.ReadAllBytes(Path.Combine(Source.Root, "MerchantWorkbench", "wwwroot", "_framework", "blazor.web.js"));
        Assert.True(
            pinned == Convert.ToHexStringLower(SHA256.HashData(script)),
            "MerchantWorkbench/wwwroot/_framework/blazor.web.js is not what eng/BlazorScript.targets pins: delete it and build again");
    }

    [GeneratedRegex("<BlazorScriptSha256>([0-9a-f]{64})<")]
    private static partial Regex Pin();
}
