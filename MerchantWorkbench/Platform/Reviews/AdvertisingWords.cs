using System.Text.Json;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>The words that advertising law watches: one file for the whole program, each word with the rule it comes from.</summary>
public static class AdvertisingWords
{
    private static readonly Watched[] All = Read();

    /// <summary>The words that occur in a text, as hints; its facts are the word, the rule, and what to write instead, which may be empty.</summary>
    /// <param name="code">The house's own code, whose sentence speaks of its thing.</param>
    /// <param name="pointer">Where the text stands.</param>
    public static IEnumerable<Finding> In(string? text, string code, string pointer) => string.IsNullOrEmpty(text) ? []
        : All.Where(one => text.Contains(one.Word, StringComparison.OrdinalIgnoreCase))
            .Select(one => new Finding(code, pointer, Blocks: false, one.Word, one.Source, one.Instead));

    private static Watched[] Read()
    {
        using Stream file = typeof(AdvertisingWords).Assembly.GetManifestResourceStream("advertising-words.json")!;
        return JsonSerializer.Deserialize<Watched[]>(file, JsonSerializerOptions.Web)!;
    }

    private sealed record Watched(string Word, string Source, string Instead);
}
