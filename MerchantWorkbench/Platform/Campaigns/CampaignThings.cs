using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Campaigns;

/// <summary>What a house asks about its own things: whether they wait for others, and whether what they lead to comes with them.</summary>
public static class CampaignThings
{
    /// <summary>The thing is handed in with others, and lives only when they do.</summary>
    public static Task<bool> IsHeldAsync(WorkbenchDb db, string kind, long id, CancellationToken stop) =>
        db.CampaignThings.AnyAsync(row => row.Kind == kind && row.ThingId == id && row.Step == ThingStep.Held, stop);

    /// <summary>The merchant's thing is part of a campaign that has not begun: what is written may lead to it already.</summary>
    public static Task<bool> IsComingAsync(WorkbenchDb db, long merchant, string kind, long id, CancellationToken stop) =>
        db.CampaignThings.AnyAsync(row => row.MerchantId == merchant && row.Kind == kind && row.ThingId == id && row.Step != ThingStep.Out, stop);

    /// <summary>Both are handed in by the same campaign, so that one does not live without the other.</summary>
    public static Task<bool> AreTogetherAsync(WorkbenchDb db, (string Kind, long Id) one, (string Kind, long Id) other, CancellationToken stop) =>
        db.CampaignThings.AnyAsync(row => row.Kind == one.Kind && row.ThingId == one.Id && row.Step == ThingStep.Held
            && db.CampaignThings.Any(also => also.Kind == other.Kind && also.ThingId == other.Id && also.Step == ThingStep.Held
                && also.CampaignId == row.CampaignId), stop);
}
