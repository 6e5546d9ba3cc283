using System.Text.Json;
using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>What a merchant brings to a festival.</summary>
/// <param name="Coupons">Ids of its coupons of the public layer, 1–10.</param>
/// <param name="Cities">Cities it takes part in, as the plan writes them. The merchant's word; staff look at the shops' addresses beside it.</param>
/// <param name="Trade">The trade it says it is in; staff look.</param>
/// <param name="Picture">Id of one of its pictures.</param>
/// <param name="Title">The line shoppers read first, up to 30 characters; else the merchant's name stands there alone.</param>
/// <param name="Text">More words, up to 200 characters.</param>
public sealed record SignUpBody(
    IReadOnlyList<string>? Coupons, IReadOnlyList<string>? Cities = null, Trade? Trade = null, string? Picture = null, string? Title = null,
    string? Text = null)
{
    /// <summary>Longest title, longest text, most cities, longest name of one.</summary>
    public const int MostTitle = 30, MostText = 200, MostCities = 50, MostCity = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Nothing chosen yet.</summary>
    public static SignUpBody Empty { get; } = new([]);

    /// <summary>Without what is empty and what stands twice.</summary>
    public SignUpBody Tidy() => new(
        [.. (Coupons ?? []).Distinct()], [.. (Cities ?? []).Distinct()], Trade, string.IsNullOrEmpty(Picture) ? null : Picture,
        string.IsNullOrWhiteSpace(Title) ? null : Title.Trim(), string.IsNullOrWhiteSpace(Text) ? null : Text.Trim());

    /// <summary>Written in one way, for the table.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>As it was written.</summary>
    public static SignUpBody Read(string json) => JsonSerializer.Deserialize<SignUpBody>(json, Json)!;
}
