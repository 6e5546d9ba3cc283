using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>What one can read in one sitting. A file over its limit holds two topics: name both and split.</summary>
public sealed partial class SizeTests
{
    [Theory]
    [InlineData("MerchantWorkbench", ".cs", 300)]
    [InlineData("MerchantWorkbench", ".razor", 200)]
    [InlineData("MerchantWorkbench", ".razor.css", 80)]
    [InlineData("MerchantWorkbench.Tests", ".cs", 400)]
    [InlineData("bench", ".cs", 300)]
    [InlineData("MerchantWorkbench", ".js", 100)]
    [InlineData("wwwroot-assets", ".js", 100)]
    public void Files_stay_short(string folder, string ending, int most) => Findings.None(
        from file in Source.Files(folder, ending)
        where file.Lines.Length > most
        select $"{file.Name}: {file.Lines.Length} lines, at most {most}; split it by topic");

    [Theory]
    [InlineData("MerchantWorkbench")]
    [InlineData("MerchantWorkbench.Tests")]
    [InlineData("bench")]
    public void Lines_fit_the_window(string folder) => Findings.None(
        from file in Source.Files(folder, ".cs", ".razor")
        from line in file.Lines.Select((text, index) => (text, number: index + 1))
        where line.text.Length > 160
        select $"{file.Name}:{line.number}: {line.text.Length} characters, at most 160; break the line");

    [Fact]
    public void A_code_block_longer_than_forty_lines_is_a_file_of_its_own() => Findings.None(
        from file in Source.Program
        where file.IsRazor
        let block = CodeBlock().Match(file.Text)
        let lines = block.Success ? block.Value.Count(letter => letter == '\n') - 2 : 0
        where lines > 40
        select $"{file.Name}: @code has {lines} lines, at most 40; move it to {Path.GetFileName(file.Name)}.cs");

    [GeneratedRegex(@"^@code\b[\s\S]*", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
