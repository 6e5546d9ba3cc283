using System.Text.Json;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>A word that advertising law watches.</summary>
/// <param name="Source">The rule it comes from.</param>
/// <param name="Instead">What to write instead; may be empty.</param>
internal sealed record AdvertisingWord(string Word, string Source, string Instead);

/// <summary>The word list, one file for the whole program: each word with the rule it comes from.</summary>
internal static class AdvertisingWords
{
    private static readonly AdvertisingWord[] All = Read();

    /// <summary>The words that occur in a text.</summary>
    public static IEnumerable<AdvertisingWord> In(string? text) =>
        string.IsNullOrEmpty(text) ? [] : All.Where(word => text.Contains(word.Word, StringComparison.OrdinalIgnoreCase));

    private static AdvertisingWord[] Read()
    {
        using Stream file = typeof(AdvertisingWords).Assembly.GetManifestResourceStream("advertising-words.json")!;
        return JsonSerializer.Deserialize<AdvertisingWord[]>(file, JsonSerializerOptions.Web)!;
    }
}
