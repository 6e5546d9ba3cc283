using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MerchantWorkbench.Platform.Files;

/// <summary>Captions as WebVTT, written anew from what was read: times and plain words, no styles, no places, no marks.</summary>
public static partial class WebVtt
{
    /// <summary>Bytes and captions of one film at most.</summary>
    public const int MostBytes = 256 * 1024, MostCues = 2_000;

    private const int MostWords = 300;

    /// <summary>The captions of a file, or null when it is no WebVTT, holds none, or one of them ends before it begins.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        if (!Head().IsMatch(text)) return null;
        var clean = new StringBuilder("WEBVTT\n");
        int cues = 0;
        foreach (string block in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = block.Trim('\n').Split('\n');
            int at = Array.FindIndex(lines, line => line.Contains("-->", StringComparison.Ordinal));
            if (at < 0) continue;
            Match times = Times().Match(lines[at]);
            if (at > 1 || ++cues > MostCues || !times.Success) return null;
            (TimeSpan from, TimeSpan to) = (Time(times.Groups[1].Value), Time(times.Groups[2].Value));
            string words = string.Join('\n', lines[(at + 1)..].Select(Plain).Where(line => line.Length > 0));
            if (to <= from || words.Length > MostWords) return null;
            if (words.Length > 0) clean.Append('\n').Append(Written(from)).Append(" --> ").Append(Written(to)).Append('\n').Append(words).Append('\n');
        }
        return cues > 0 ? clean.ToString() : null;
    }

    /// <summary>The words of a line, with what could be a mark written as the sign it is.</summary>
    private static string Plain(string line)
    {
        string words = WebUtility.HtmlDecode(Mark().Replace(line, ""));
        words = string.Concat(words.Where(letter => !char.IsControl(letter))).Trim();
        return words
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }

    private static TimeSpan Time(string text)
    {
        string[] parts = text.Split(':', '.');
        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return numbers.Length == 4 ? new(0, numbers[0], numbers[1], numbers[2], numbers[3]) : new(0, 0, numbers[0], numbers[1], numbers[2]);
    }

    private static string Written(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\.fff}");

    [GeneratedRegex(@"\AWEBVTT(?:[ \t][^\n]*)?(?:\n|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex Head();

    [GeneratedRegex(@"\A[ \t]*((?:[0-9]{2,3}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3})[ \t]+-->[ \t]+((?:[0-9]{2,3}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3})(?:[ \t].*)?\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Times();

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
