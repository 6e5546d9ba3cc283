using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.Architecture;

public sealed partial class TextTests
{
    private static readonly string Code = string.Concat(Source.Program.Select(file => file.Text));

    [Fact]
    public void Both_languages_have_the_same_keys() => Findings.None(TextPair.All.SelectMany(pair =>
        pair.Chinese.Keys.Except(pair.English.Keys).Select(key => $"{pair.EnglishName}: {key} is missing")
            .Concat(pair.English.Keys.Except(pair.Chinese.Keys).Select(key => $"{pair.Name}: {key} is missing"))));

    [Fact]
    public void Both_languages_have_the_same_placeholders() => Findings.None(
        from pair in TextPair.All
        from text in pair.Chinese
        where pair.English.ContainsKey(text.Key)
        let chinese = Placeholders(text.Value.Value)
        let english = Placeholders(pair.English[text.Key].Value)
        where chinese != english
        select $"{pair.EnglishName}: {text.Key} has [{english}] where {pair.Name} has [{chinese}]");

    [Fact]
    public void No_text_is_empty() => Findings.None(TextPair.All.SelectMany(pair =>
        pair.Chinese.Select(text => (File: pair.Name, text.Key, text.Value.Value))
            .Concat(pair.English.Select(text => (File: pair.EnglishName, text.Key, text.Value.Value)))
            .Where(text => string.IsNullOrWhiteSpace(text.Value))
            .Select(text => $"{text.File}: {text.Key} says nothing")));

    /// <remarks>A key put together in code, $"Kind.{kind}" or "Kind." + kind, uses every key with that beginning.</remarks>
    [Fact]
    public void Every_text_is_used()
    {
        HashSet<string> literals = [.. Literal().Matches(Code).Select(match => match.Groups[1].Value)];
        string[] beginnings = [.. Beginning().Matches(Code).Select(match => match.Groups["beginning"].Value).Distinct()];
        Findings.None(
            from pair in TextPair.All
            from key in pair.Chinese.Keys
            where !literals.Contains(key) && !beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal))
            select $"{pair.Name}: {key} is used nowhere; delete it in both languages");
    }

    [Fact]
    public void Chinese_sentences_carry_Chinese_marks() => Findings.None(
        from pair in TextPair.All
        from text in pair.Chinese
        where HalfWidthMark().IsMatch(text.Value.Value)
        select $"{pair.Name}: {text.Key} has a half-width mark among Han characters: {text.Value.Value}");

    /// <remarks>Asked from the day the first texts exist.</remarks>
    [Fact]
    public void Every_refusal_has_a_sentence()
    {
        HashSet<string> keys = [.. TextPair.All.SelectMany(pair => pair.Chinese.Keys)];
        Findings.None(
            from file in Source.Program
            where keys.Count > 0
            from Match refusal in Refusing().Matches(file.Text)
            from Match literal in CodeLiteral().Matches(Arguments(file.Text, refusal.Index + refusal.Length))
            where !keys.Contains(literal.Groups[1].Value)
            select $"{file.Name}: refusal {literal.Groups[1].Value} has no text; add the key to the house's Texts pair");
    }

    private static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static string Arguments(string text, int start)
    {
        int depth = 1, at = start;
        while (at < text.Length && depth > 0)
        {
            if (text[at] == '(') depth++;
            if (text[at] == ')') depth--;
            at++;
        }
        return text[start..at];
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;?!]|[,;?!]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HalfWidthMark();

    [GeneratedRegex(@"\{(\d+)(:[^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"""([\w.]+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$""(?<beginning>\w+\.[\w.]*)\{|""(?<beginning>[\w.]+\.)""")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(FieldRefusal|Refusal)\(|\bnew\((?=\s*""[^""]*""\s*,\s*RefusalKind)|\bCheck\(")]
    private static partial Regex Refusing();

    [GeneratedRegex(@"""([a-z][a-z_]*(\.[a-z][a-z_]*)+)""")]
    private static partial Regex CodeLiteral();
}
