using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>What may not stand in source. Each rule names its way out; an exception says why on the spot: <c>// allowed: why</c>.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Pages_carry_no_inline_style() => Findings.None(Source.Program.Where(file => file.IsRazor)
        .SelectMany(file => file.Find(
            line => InlineStyle().IsMatch(line), "the content policy blocks style attributes; use a class, or an SVG attribute")));

    [Fact]
    public void Pages_carry_no_inline_handler() => Findings.None(Source.Program.Where(file => file.IsRazor)
        .SelectMany(file => file.Find(
            line => InlineHandler().IsMatch(line), "the content policy blocks inline handlers; use @on… or a module")));

    [Fact]
    public void Pages_carry_no_inline_script() => Findings.None(
        from file in Source.Program
        where file.IsRazor
        from Match script in InlineScript().Matches(file.Text)
        select $"{file.Name}: the content policy blocks inline scripts; move it to wwwroot-assets/js\n    {script.Value}");

    /// <remarks>Comments may name a thing by its Chinese word.</remarks>
    [Fact]
    public void Sentences_live_in_texts() => Findings.None(Source.Program
        .Where(file => !file.Name.Contains("/Demo/", StringComparison.Ordinal))
        .SelectMany(file => file.Find(
            line => Han().IsMatch(Comment().Replace(line, "")), "move the words to Texts.resx (a name for a thing is a text too)")));

    [Fact]
    public void English_texts_are_English() => Findings.None(
        from pair in TextPair.All
        from text in pair.English
        where Han().IsMatch(text.Value.Value) && !text.Value.Comment.StartsWith("allowed: ", StringComparison.Ordinal)
        select $"{pair.EnglishName}: {text.Key} holds Chinese; translate it, or say <comment>allowed: reason</comment>");

    [Fact]
    public void Text_becomes_markup_and_filters_and_raw_sql_are_passed_only_with_a_reason() => Findings.None(Source.Program
        .SelectMany(file => file.Find(
            line => Dangerous().IsMatch(line),
            "user text never becomes HTML, tenants are always filtered, SQL has parameters; if this is safe, write // allowed: why")));

    [Fact]
    public void Scripts_build_no_markup_from_text() => Findings.None(
        Source.Files("wwwroot-assets", ".js").Concat(Source.Files("MerchantWorkbench", ".js")).SelectMany(file => file.Find(
            line => DangerousScript().IsMatch(line), "use textContent and createElement; if this is safe, write // allowed: why")));

    [Fact]
    public void A_file_stands_where_its_namespace_says() => Findings.None(
        from file in Source.Files("MerchantWorkbench", ".cs").Concat(Source.Files("MerchantWorkbench.Tests", ".cs"))
        let space = Namespace().Match(file.Text)
        where space.Success
        let expected = Path.GetDirectoryName(file.Name)!.Replace('\\', '/').Replace('/', '.')
        where space.Groups[1].Value != expected
        select $"{file.Name}: namespace {space.Groups[1].Value} should be {expected}");

    [GeneratedRegex(@"[\s<]style\s*=\s*[""'@]")]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"(^|\s)//.*|@\*.*?(\*@|$)")]
    private static partial Regex Comment();

    [GeneratedRegex(@"<[^>]*\son[a-z]+=[""']")]
    private static partial Regex InlineHandler();

    [GeneratedRegex(@"<script\b[^>]*>(?!\s*</script>)[^\n]*", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")]
    internal static partial Regex Han();

    [GeneratedRegex(@"\bMarkupString\b|\bAddMarkupContent\b|\bIgnoreQueryFilters\b|\b(From|Execute|Query)SqlRaw(Async)?\b|\bSqlQueryRaw\b")]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"\b(innerHTML|outerHTML|insertAdjacentHTML)\b|\bdocument\.write\b|\beval\(|new Function\(")]
    private static partial Regex DangerousScript();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
