using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>Lets a published campaign begin as soon as its last part can: all waiting approvals take effect in one transaction, or none does.</summary>
internal static class CampaignRelease
{
    /// <summary>Safe to repeat: a campaign that is not so far stays, one that is out is out.</summary>
    /// <param name="campaign">As <see cref="CampaignRows.LockAsync"/> gave it.</param>
    public static async Task TryAsync(Write write, Campaign campaign, CampaignParts houses, WaitingVerdicts verdicts)
    {
        if (campaign.Stage != CampaignStage.HandedIn) return;
        await write.Db.SaveChangesAsync(write.Stop);
        List<Review> approved = await WaitingVerdicts.Of(write.Db, campaign.Id).ToListAsync(write.Stop);
        CampaignSheet sheet = await CampaignReading.ReadAsync(write.Db, houses, campaign, write.Now, write.Stop);
        if (!sheet.Parts.All(part => part.Stage is PartStage.Approved or PartStage.Ready || IsOut(part.Stage))) return;
        string? why = null;
        foreach (CampaignPartSheet part in sheet.Parts)
            why ??= (Approval(part) is { } yes ? await verdicts.WhyNotAsync(write, yes)
                : part.Stage == PartStage.Ready ? await houses.Find(part.Kind)!.WhyNotReleaseAsync(write, Ids.Parse(part.Id)) : null)?.Code;
        if (why is not null)
        {
            if (campaign.Why != why) write.Tell(campaign.MerchantId, OperationsEvents.Campaign, campaign.Id, OperationsEvents.Stuck, new { why });
            campaign.Why = why;
            return;
        }
        (campaign.Stage, campaign.Why) = (CampaignStage.Released, null);
        await write.Db.CampaignThings.Where(row => row.CampaignId == campaign.Id && row.Step == ThingStep.Held)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Step, ThingStep.Out), write.Stop);
        foreach (CampaignPartSheet part in sheet.Parts)
        {
            if (Approval(part) is { } yes) await verdicts.ApplyAsync(write, yes);
            else if (part.Stage == PartStage.Ready) await houses.Find(part.Kind)!.ReleaseAsync(write, Ids.Parse(part.Id));
            // What leads to a part asks the database how that one stands.
            await write.Db.SaveChangesAsync(write.Stop);
        }
        write.Tell(campaign.MerchantId, OperationsEvents.Campaign, campaign.Id, OperationsEvents.Released, new { name = campaign.Name });

        Review? Approval(CampaignPartSheet part) => part.Stage != PartStage.Approved ? null
            : approved.Find(row => row.Subject == part.Kind && Ids.Text(row.SubjectId) == part.Id);
    }

    /// <summary>Its merchant let it go alone, or it has been out before.</summary>
    private static bool IsOut(PartStage stage) => stage is PartStage.Scheduled or PartStage.Running or PartStage.Paused or PartStage.Ended;
}
