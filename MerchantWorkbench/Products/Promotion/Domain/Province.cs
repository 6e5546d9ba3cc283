using System.Globalization;
using System.Text.Json;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>
/// A province and its cities, of provinces.json: every city of the prefecture's rank, and the few places that stand directly under a province. Who lives in
/// a smaller one says the one it belongs to. So nobody types a name, and none is misspelt.
/// </summary>
/// <param name="Cities">As <see cref="CityName"/> writes them.</param>
public sealed record Province(string NameZh, string NameEn, IReadOnlyList<string> Cities)
{
    private static readonly Lazy<(IReadOnlyList<Province> All, HashSet<string> Cities)> Known = new(Read);

    /// <summary>All of them, in the order of lists.</summary>
    public static IReadOnlyList<Province> All => Known.Value.All;

    /// <summary>Whether there is a city of this tidy name.</summary>
    public static bool Has(string city) => Known.Value.Cities.Contains(city);

    /// <summary>Its name in the language that is read.</summary>
    public string In(CultureInfo language) => language.TwoLetterISOLanguageName == "en" ? NameEn : NameZh;

    private static (IReadOnlyList<Province>, HashSet<string>) Read()
    {
        using Stream file = typeof(Province).Assembly.GetManifestResourceStream("provinces.json")!;
        Province[] all = JsonSerializer.Deserialize<Province[]>(file, JsonSerializerOptions.Web)!;
        return (all, [.. all.SelectMany(province => province.Cities)]);
    }
}
