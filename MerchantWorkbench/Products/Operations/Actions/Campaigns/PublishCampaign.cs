using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>
/// Publishes a campaign together: every part is handed in, or none is. From then on an approval of a part waits for the others, see
/// <see cref="CampaignRelease"/>. Asked again it hands in what was mended meanwhile; a campaign that is out stays as it is.
/// </summary>
/// <remarks>
/// Refuses: campaigns.not_found; request.invalid with every part its house refuses, at <c>/parts/n</c>, counted from 0. Tells: campaign.handed_in,
/// campaign.released when nobody has to decide, and what the houses tell.
/// </remarks>
internal sealed class PublishCampaign(Writer writer, Rights rights, CampaignParts houses, WaitingVerdicts verdicts)
{
    /// <summary>Publishes.</summary>
    public Task<Outcome<CampaignSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<CampaignSheet>(caller, OperationsPermissions.Campaigns, async write =>
        {
            if (await CampaignRows.LockAsync(write, id) is not { } campaign) return OperationsRefusals.NoSuchCampaign;
            if (campaign.Stage == CampaignStage.Released) return await ReadAsync();
            CampaignSheet before = await ReadAsync();
            await write.Db.CampaignThings.Where(row => row.CampaignId == id && row.Step == ThingStep.Planned)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Step, ThingStep.Held), stop);
            List<FieldRefusal> refused = [];
            bool isNew = campaign.Stage == CampaignStage.Draft;
            for (int at = 0; at < before.Parts.Count; at++)
            {
                CampaignPartSheet part = before.Parts[at];
                if (part.Stage == PartStage.Gone) refused.Add(new FieldRefusal($"/parts/{at}", "campaigns.part_gone"));
                if (part.Stage is not (PartStage.Draft or PartStage.Rejected)) continue;
                isNew = true;
                if (await HandInAsync(write, part) is { } no) refused.AddRange(CampaignMaking.Fields(at, no));
                // What leads to it asks the database how it stands.
                await write.Db.SaveChangesAsync(stop);
            }
            if (refused.Count > 0) return Refusal.Invalid([.. refused]);
            if (isNew)
            {
                (campaign.Stage, campaign.Revision, campaign.Why) = (CampaignStage.HandedIn, campaign.Revision + 1, null);
                write.Tell(campaign.MerchantId, OperationsEvents.Campaign, id, OperationsEvents.HandedIn, new { name = campaign.Name });
            }
            await CampaignRelease.TryAsync(write, campaign, houses, verdicts);
            return await ReadAsync();

            async Task<CampaignSheet> ReadAsync()
            {
                await write.Db.SaveChangesAsync(stop);
                return await CampaignReading.ReadAsync(write.Db, houses, campaign, write.Now, stop);
            }
        }, stop);

    private async Task<Refusal?> HandInAsync(Write write, CampaignPartSheet part)
    {
        ICampaignPart house = houses.Find(part.Kind)!;
        return await rights.WhyNotAsync(write.Db, write.Caller, house.Permission, write.Stop) ?? await house.HandInAsync(write, Ids.Parse(part.Id));
    }
}
