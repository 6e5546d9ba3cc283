using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>One place decides how things look: tokens.css. Everywhere else asks for a token.</summary>
public sealed partial class StyleSheetTests
{
    private static IEnumerable<SourceFile> Sheets =>
        Source.Files("wwwroot-assets", ".css").Where(file => !file.Name.EndsWith("/tokens.css", StringComparison.Ordinal))
            .Concat(Source.Files("MerchantWorkbench", ".css"));

    [Fact]
    public void Colours_are_tokens() => Findings.None(Sheets.SelectMany(file =>
        file.Find(line => Colour().IsMatch(WithoutTokens(line)) && !IsMask(line), "use a colour of tokens.css, or add one there")));

    [Fact]
    public void Fonts_are_tokens() => Findings.None(Sheets.SelectMany(file =>
        file.Find(line => Font().Match(WithoutTokens(line)) is { Success: true } font && !IsInherited(font.Groups["value"].Value),
            "use a font family or size of tokens.css, or add one there")));

    /// <summary>In a mask black means "here" and clear "not here": that is no colour anyone sees.</summary>
    private static bool IsMask(string line) => line.Contains("mask", StringComparison.Ordinal);

    private static string WithoutTokens(string line) => Comment().Replace(Token().Replace(line, "token"), "");

    private static bool IsInherited(string value) => Inherited().IsMatch(value.Trim());

    [GeneratedRegex(@"var\(\s*--[\w-]+\s*\)")]
    private static partial Regex Token();

    [GeneratedRegex(@"/\*.*?(\*/|$)")]
    private static partial Regex Comment();

    [GeneratedRegex(@":[^;{]*(#[0-9a-fA-F]{3,8}\b|\b(rgba?|hsla?|hwb|oklch|oklab|lch|lab)\(|"
        + @"\b(white|black|red|green|blue|gr[ae]y|orange|yellow|gold|silver|pink|purple)\b)")]
    private static partial Regex Colour();

    [GeneratedRegex(@"(?<![\w-])font(-family|-size)?\s*:\s*(?<value>[^;}]*)")]
    private static partial Regex Font();

    [GeneratedRegex(@"^(inherit|initial|unset|100%|[\d.]+em|(token\s+)*token(\s*/\s*token)?(\s+token)?)( !important)?$")]
    private static partial Regex Inherited();
}
