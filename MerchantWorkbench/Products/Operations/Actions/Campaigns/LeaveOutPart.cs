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
/// Takes a part out of a campaign that has not begun, for who goes on without it. The thing stays with its house; an approval of it that waited takes effect.
/// If it was the last the others waited for, they begin.
/// </summary>
/// <remarks>Refuses: campaigns.not_found, campaigns.is_out, campaigns.last_part. Tells: campaign.left_out, and perhaps campaign.released.</remarks>
internal sealed class LeaveOutPart(Writer writer, CampaignParts houses, WaitingVerdicts verdicts)
{
    /// <summary>Which part.</summary>
    public sealed record Request(string? Kind, string? Id);

    /// <summary>Takes it out.</summary>
    public Task<Outcome<CampaignSheet>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<CampaignSheet>(caller, OperationsPermissions.Campaigns, async write =>
        {
            if (await CampaignRows.LockAsync(write, id) is not { } campaign) return OperationsRefusals.NoSuchCampaign;
            if (campaign.Stage == CampaignStage.Released) return OperationsRefusals.CampaignIsOut;
            List<CampaignThing> things = await CampaignRows.ThingsAsync(write.Db, id, stop);
            if (things.Find(row => row.Kind == ask.Kind && row.ThingId == Ids.Parse(ask.Id)) is not { } thing) return OperationsRefusals.NoSuchCampaign;
            if (things.Count == 1) return OperationsRefusals.LastPart;
            await write.Db.CampaignThings.Where(row => row.Kind == thing.Kind && row.ThingId == thing.ThingId).ExecuteDeleteAsync(stop);
            await WaitingVerdicts.FreeAsync(write, thing.Kind, thing.ThingId);
            campaign.Revision++;
            write.Tell(campaign.MerchantId, OperationsEvents.Campaign, id, OperationsEvents.LeftOut, new { kind = thing.Kind, id = ask.Id });
            await CampaignRelease.TryAsync(write, campaign, houses, verdicts);
            await write.Db.SaveChangesAsync(stop);
            return await CampaignReading.ReadAsync(write.Db, houses, campaign, write.Now, stop);
        }, stop);
}
