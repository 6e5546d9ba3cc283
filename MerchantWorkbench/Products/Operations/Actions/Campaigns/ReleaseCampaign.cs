using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>An approval began to wait for the others of its campaign: if it was the last, all of them take effect. Told again, it is done.</summary>
/// <remarks>Tells: campaign.released, campaign.stuck.</remarks>
internal sealed class ReleaseCampaign(CampaignParts houses, WaitingVerdicts verdicts) : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        (string? kind, long thing) = (EventLog.Detail(happened, "subject"), Ids.Parse(EventLog.Detail(happened, "subjectId")));
        long id = await write.Db.CampaignThings.Where(row => row.Kind == kind && row.ThingId == thing).Select(row => row.CampaignId)
            .FirstOrDefaultAsync(write.Stop);
        if (await CampaignRows.LockAsync(write, id) is { } campaign) await CampaignRelease.TryAsync(write, campaign, houses, verdicts);
    }
}
