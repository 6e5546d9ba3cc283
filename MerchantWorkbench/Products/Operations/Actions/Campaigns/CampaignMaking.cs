using System.Text.Json.Nodes;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>A campaign comes into being with all its drafts, or not at all.</summary>
internal static class CampaignMaking
{
    /// <summary>Drafts every part in its order, each knowing those before it.</summary>
    /// <returns>The campaign; request.invalid with each refused part at <c>/parts/n</c>.</returns>
    public static async Task<Outcome<Campaign>> MakeAsync(
        Write write, Rights rights, CampaignParts houses, Campaign campaign, IReadOnlyList<RecipePart> parts, RecipeFill fill)
    {
        write.Db.Campaigns.Add(campaign);
        await write.Db.SaveChangesAsync(write.Stop);
        for (int at = 0; at < parts.Count; at++)
        {
            if (houses.Find(parts[at].Kind) is not { } house) return Refusal.Invalid(new FieldRefusal($"/parts/{at}", "campaigns.unknown_part"));
            if (await rights.WhyNotAsync(write.Db, write.Caller, house.Permission, write.Stop) is { } barred) return Refused(at, barred);
            if (!(await house.DraftAsync(write, fill.Fill(parts[at].Values))).Is(out long id, out Refusal? no)) return Refused(at, no);
            write.Db.CampaignThings.Add(new CampaignThing
            {
                MerchantId = campaign.MerchantId, CampaignId = campaign.Id, Place = at + 1, Kind = house.Kind, ThingId = id,
            });
            // The next one asks the database whether this one is there.
            await write.Db.SaveChangesAsync(write.Stop);
            fill.Know(house.Kind, JsonValue.Create(Ids.Text(id)));
        }
        write.Tell(campaign.MerchantId, OperationsEvents.Campaign, campaign.Id, OperationsEvents.Started,
            new { name = campaign.Name, recipe = campaign.Recipe, from = campaign.From, until = campaign.Until });
        return campaign;
    }

    /// <summary>A refusal of one part, told as a field of the campaign.</summary>
    public static Refusal Refused(int at, Refusal no) => Refusal.Invalid([.. Fields(at, no)]);

    /// <summary>The same, for several parts told at once.</summary>
    public static IEnumerable<FieldRefusal> Fields(int at, Refusal no) => no.Fields.Count == 0 ? [new FieldRefusal($"/parts/{at}", no.Code, no.Facts)]
        : no.Fields.Select(field => field with { Pointer = $"/parts/{at}{field.Pointer}" });
}
