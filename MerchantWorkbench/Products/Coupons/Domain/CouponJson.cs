using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Terms as JSON: as the API speaks them, as revisions keep them.</summary>
public static class CouponJson
{
    /// <summary>
    /// camelCase, absent instead of null; unknown, repeated and wrongly written fields throw <see cref="JsonException"/>.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The terms as text.</summary>
    public static string Write(CouponTerms terms) => JsonSerializer.Serialize(terms, Options);

    /// <summary>The terms of a text.</summary>
    /// <exception cref="JsonException">The text is not such JSON; its Path names the place.</exception>
    public static CouponTerms Read(string json) =>
        JsonSerializer.Deserialize<CouponTerms>(json, Options) ?? throw new JsonException("null");

    /// <summary>The terms with the fields of a PATCH body laid over them, each taken whole; null takes an optional field away.</summary>
    /// <exception cref="JsonException">The patch is not an object of known fields.</exception>
    public static CouponTerms Patch(CouponTerms terms, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object) throw new JsonException("object");
        JsonObject whole = JsonSerializer.SerializeToNode(terms, Options)!.AsObject();
        HashSet<string> known = [.. Options.GetTypeInfo(typeof(CouponTerms)).Properties.Select(property => property.Name)];
        foreach (JsonProperty field in patch.EnumerateObject())
        {
            if (!known.Contains(field.Name)) throw new JsonException(field.Name);
            whole.Remove(field.Name);
            if (field.Value.ValueKind != JsonValueKind.Null) whole[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        }

        return whole.Deserialize<CouponTerms>(Options)!;
    }
}
