using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>One campaign with its parts as they stand, and what was done with it.</summary>
/// <remarks>Refuses: campaigns.not_found.</remarks>
internal sealed class FindCampaign(Reader reader, CampaignParts houses, Clock clock)
{
    /// <summary>The campaign and its history, the newest first.</summary>
    public sealed record Found(CampaignSheet Campaign, IReadOnlyList<Step> History);

    /// <summary>Something that was done with it.</summary>
    /// <param name="Kind">campaign.started, .handed_in, .released, .stuck, .left_out, .paused, .resumed.</param>
    /// <param name="Who">Who did it, for people to read.</param>
    public sealed record Step(string Kind, DateTimeOffset At, string Who);

    /// <summary>Finds.</summary>
    public Task<Outcome<Found>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<Found>(caller, OperationsPermissions.View, async db =>
        {
            if (await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == caller.MerchantId, stop) is not { } campaign)
                return OperationsRefusals.NoSuchCampaign;
            List<Step> history = await db.Events.Where(row => row.Subject == OperationsEvents.Campaign && row.SubjectId == id).OrderByDescending(row => row.Id)
                .Select(row => new Step(row.Kind, row.At, row.Actor)).Take(50).ToListAsync(stop);
            return new Found(await CampaignReading.ReadAsync(db, houses, campaign, clock.Now, stop), history);
        }, stop);
}
