using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>Fills a recipe's values in: one language of two, answers, days, and what was drafted before.</summary>
internal sealed partial record RecipeFill(CampaignDays Days, bool IsChinese)
{
    private readonly Dictionary<string, JsonNode> values = [];
    private readonly Dictionary<string, string> words = new() { ["days"] = Days.Count.ToString(CultureInfo.InvariantCulture) };

    /// <summary>What <c>$key</c> stands for from now on.</summary>
    public void Know(string key, JsonNode value) => values[key] = value;

    /// <summary>What <c>{key}</c> is read as from now on.</summary>
    public void Say(string key, string word) => words[key] = word;

    /// <summary>Takes an answer: <c>$amountFen</c> is the number, <c>{amount}</c> its words.</summary>
    public void Take(RecipeAsk ask, long number, string? text)
    {
        Know(ask.Key, ask.IsText ? JsonValue.Create(text ?? "") : JsonValue.Create(number));
        Say(Short(ask), ask.IsText ? text ?? "" : ask.IsMoney ? Fen.Yuan(number) : number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The values of a part, filled in.</summary>
    public JsonObject Fill(JsonObject part) => JsonNode.Parse(Of(part)!.ToJsonString())!.AsObject();

    /// <summary>Words, filled in.</summary>
    public string Fill(string text) => Holes().Replace(text, hole => words.GetValueOrDefault(hole.Groups[1].Value) ?? hole.Value);

    /// <summary>An amount is spoken of without its unit.</summary>
    private static string Short(RecipeAsk ask) => ask.Key.EndsWith("Fen", StringComparison.Ordinal) ? ask.Key[..^3]
        : ask.Key.EndsWith("Off", StringComparison.Ordinal) ? ask.Key[..^3] : ask.Key;

    private JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject both when both.Count == 2 && both["zh"] is { } zh && both["en"] is { } en => Of(IsChinese ? zh : en),
        JsonObject some => new JsonObject(some.Select(field => KeyValuePair.Create(field.Key, Of(field.Value)))),
        JsonArray all => new JsonArray([.. all.Select(Of)]),
        JsonValue value when value.TryGetValue(out string? text) => Of(text),
        _ => node?.DeepClone(),
    };

    private JsonNode Of(string text) =>
        text.StartsWith('$') && values.TryGetValue(text[1..], out JsonNode? known) ? known.DeepClone()
        : text.StartsWith('$') && Days.Read(text) is { } day ? JsonValue.Create(day)
        : JsonValue.Create(Fill(text));

    [GeneratedRegex(@"\{([a-zA-Z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Holes();
}
