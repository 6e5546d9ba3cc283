using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Operations.Domain.Campaigns;

/// <summary>How a campaign is begun. It is data: whoever can write it down needs no program.</summary>
/// <param name="Key">Its word in addresses.</param>
/// <param name="Days">How many days it usually takes.</param>
/// <param name="Asks">What is asked first, a few things at most.</param>
/// <param name="Parts">In the order in which they lead to each other: a coupon, what it hangs on, who is told, where it is shown.</param>
public sealed record Recipe(
    string Key, RecipeText Name, RecipeText About, int Days, IReadOnlyList<RecipeAsk> Asks, IReadOnlyList<RecipePart> Parts, RecipeCrowd? Crowd = null)
{
    /// <summary>Longest campaign in days; a placement takes no more.</summary>
    public const int MostDays = 31;

    /// <summary>Parts of one recipe at most.</summary>
    public const int MostParts = 8;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false,
    };

    /// <summary>The platform's own, of recipes.json.</summary>
    public static IReadOnlyList<Recipe> OfPlatform { get; } = ReadOwn();

    /// <summary>The recipe as text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The recipe of a text.</summary>
    /// <exception cref="JsonException">The text is none.</exception>
    public static Recipe Read(string json) => JsonSerializer.Deserialize<Recipe>(json, Json) ?? throw new JsonException("null");

    private static Recipe[] ReadOwn()
    {
        using Stream file = typeof(Recipe).Assembly.GetManifestResourceStream("recipes.json")!;
        return JsonSerializer.Deserialize<Recipe[]>(file, Json)!;
    }
}
