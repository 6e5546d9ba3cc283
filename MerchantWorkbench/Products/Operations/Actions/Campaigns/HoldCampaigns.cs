using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>
/// Holds campaigns back, or lets them go on, many at once: each part by its house's rules. What cannot be held back, such as words that are read, stays.
/// </summary>
/// <remarks>Refuses: request.invalid, campaigns.not_found, campaigns.not_out; then nothing changes. Tells: campaign.paused or campaign.resumed.</remarks>
internal sealed class HoldCampaigns(Writer writer, Rights rights, CampaignParts houses)
{
    /// <summary>Campaigns at once.</summary>
    public const int Most = 50;

    /// <summary>Which.</summary>
    public sealed record Request(IReadOnlyList<string>? Ids);

    /// <summary>Holds back, or lets go on.</summary>
    /// <param name="goOn">True to let them go on.</param>
    /// <returns>The campaigns as they stand.</returns>
    public Task<Outcome<IReadOnlyList<CampaignSheet>>> RunAsync(Caller caller, Request ask, bool goOn, CancellationToken stop = default) =>
        writer.RunAsync<IReadOnlyList<CampaignSheet>>(caller, OperationsPermissions.Campaigns, async write =>
        {
            string[] ids = [.. (ask.Ids ?? []).Distinct().Order(StringComparer.Ordinal)];
            if (new Guard().Check(ids.Length > 0, "/ids", "field.required").Check(ids.Length <= Most, "/ids", "field.too_many", Most).Refusal is { } wrong)
                return wrong;
            List<Campaign> all = [];
            foreach (string id in ids)
            {
                if (await CampaignRows.LockAsync(write, Ids.Parse(id)) is not { } campaign) return OperationsRefusals.NoSuchCampaign;
                if (campaign.Stage != CampaignStage.Released) return OperationsRefusals.CampaignNotOut;
                all.Add(campaign);
                await HoldAsync(write, campaign, goOn);
            }
            await write.Db.SaveChangesAsync(stop);
            return (CampaignSheet[])[.. await CampaignReading.ReadAsync(write.Db, houses, all, write.Now, stop)];
        }, stop);

    private async Task HoldAsync(Write write, Campaign campaign, bool goOn)
    {
        bool changed = false;
        foreach (CampaignThing thing in await CampaignRows.ThingsAsync(write.Db, campaign.Id, write.Stop))
        {
            if (houses.Find(thing.Kind) is not { } house
                || await rights.WhyNotAsync(write.Db, write.Caller, house.Permission, write.Stop) is not null) continue;
            changed |= goOn ? await house.ResumeAsync(write, thing.ThingId) : await house.PauseAsync(write, thing.ThingId);
            if (goOn) await WaitingVerdicts.FreeAsync(write, thing.Kind, thing.ThingId);
            await write.Db.SaveChangesAsync(write.Stop);
        }
        if (!changed) return;
        campaign.Revision++;
        write.Tell(campaign.MerchantId, OperationsEvents.Campaign, campaign.Id, goOn ? OperationsEvents.CampaignResumed : OperationsEvents.CampaignPaused,
            new { name = campaign.Name });
    }
}
