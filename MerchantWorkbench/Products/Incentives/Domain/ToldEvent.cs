using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>What another house told, as far as points depend on it.</summary>
/// <param name="Person">The person's mark at the merchant.</param>
public sealed record ToldEvent(string Person, long? Shop, long? Redemption, long? OrderFen, bool IsTest)
{
    /// <summary>Reads an event's data; null when it names no person, as events of an older program do not.</summary>
    public static ToldEvent? Of(string? data)
    {
        if (data is null) return null;
        JsonElement told = JsonDocument.Parse(data).RootElement;
        return Text(told, "person") is not { } person ? null : new ToldEvent(person, Id(told, "shop"), Id(told, "redemption"),
            told.TryGetProperty("orderFen", out JsonElement order) ? order.GetInt64() : null,
            told.TryGetProperty("isTest", out JsonElement test) && test.ValueKind == JsonValueKind.True);
    }

    /// <summary>The redemption an event is about.</summary>
    public static long? RedemptionOf(string? data) => data is null ? null : Id(JsonDocument.Parse(data).RootElement, "redemption");

    private static string? Text(JsonElement told, string name) => told.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static long? Id(JsonElement told, string name) => Ids.TryParse(Text(told, name), out long id) ? id : null;
}
