using System.Text.Json.Nodes;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>A campaign read back as a recipe: days as words that move, links to its own things as their kinds.</summary>
internal static class CampaignValues
{
    public static async Task<IReadOnlyList<RecipePart>> ReadAsync(WorkbenchDb db, CampaignParts houses, Campaign campaign, Zone zone, CancellationToken stop)
    {
        List<RecipePart> parts = [];
        List<CampaignThing> things = await CampaignRows.ThingsAsync(db, campaign.Id, stop);
        foreach (CampaignThing thing in things)
            if (houses.Find(thing.Kind) is { } house && await house.ValuesAsync(db, thing.ThingId, campaign.Days(zone), stop) is { } values)
                parts.Add(new RecipePart(thing.Kind, (JsonObject)Linked(values)!));
        return parts;

        JsonNode? Linked(JsonNode? node) => node switch
        {
            JsonObject some => new JsonObject(some.Select(field => KeyValuePair.Create(field.Key, Linked(field.Value)))),
            JsonArray all => new JsonArray([.. all.Select(Linked)]),
            JsonValue value when value.TryGetValue(out string? text) && things.Find(one => Ids.Text(one.ThingId) == text) is { } known =>
                JsonValue.Create("$" + known.Kind),
            _ => node?.DeepClone(),
        };
    }
}
