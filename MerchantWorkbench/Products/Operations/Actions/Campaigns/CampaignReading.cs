using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>Asks the houses how the things of one merchant's campaigns stand: a few statements a kind, however many campaigns there are.</summary>
internal static class CampaignReading
{
    public static async Task<CampaignSheet> ReadAsync(WorkbenchDb db, CampaignParts parts, Campaign campaign, DateTimeOffset now, CancellationToken stop) =>
        (await ReadAsync(db, parts, [campaign], now, stop))[0];

    public static async Task<IReadOnlyList<CampaignSheet>> ReadAsync(
        WorkbenchDb db, CampaignParts parts, IReadOnlyList<Campaign> campaigns, DateTimeOffset now, CancellationToken stop)
    {
        if (campaigns.Count == 0) return [];
        long[] ids = [.. campaigns.Select(row => row.Id)];
        DateOnly today = await CrowdRows.TodayAsync(db, campaigns[0].MerchantId, now, stop);
        List<CampaignThing> things = await db.CampaignThings.AsNoTracking().Where(row => ids.Contains(row.CampaignId)).OrderBy(row => row.Place)
            .ToListAsync(stop);
        Dictionary<string, IReadOnlyDictionary<long, PartSheet>> told = [];
        foreach (IGrouping<string, CampaignThing> kind in things.GroupBy(row => row.Kind))
            if (parts.Find(kind.Key) is { } part) told[kind.Key] = await part.ReadAsync(db, [.. kind.Select(row => row.ThingId)], now, stop);
        HashSet<(string, long)> waiting = [.. (await db.Reviews.Where(row => row.AppliedAt == null && row.WaitsSince != null && db.CampaignThings.Any(
            thing => ids.Contains(thing.CampaignId) && thing.Kind == row.Subject && thing.ThingId == row.SubjectId))
            .Select(row => new { row.Subject, row.SubjectId }).ToListAsync(stop)).Select(row => (row.Subject, row.SubjectId))];
        return
        [
            .. campaigns.Select(campaign =>
            {
                CampaignPartSheet[] own = [.. things.Where(thing => thing.CampaignId == campaign.Id).Select(thing => Of(thing,
                    parts.Find(thing.Kind)?.Purpose ?? PartPurpose.Tool, told.GetValueOrDefault(thing.Kind)?.GetValueOrDefault(thing.ThingId),
                    campaign.Stage, waiting.Contains((thing.Kind, thing.ThingId))))];
                return new CampaignSheet(Ids.Text(campaign.Id), campaign.Name, campaign.Recipe, campaign.From, campaign.Until, campaign.Stage,
                    State(campaign.Stage, own, campaign.Until < today), campaign.Revision, campaign.Why, own);
            }),
        ];
    }

    private static CampaignPartSheet Of(CampaignThing thing, PartPurpose purpose, PartSheet? told, CampaignStage campaign, bool isApproved)
    {
        if (told is null) return new(thing.Kind, Ids.Text(thing.ThingId), purpose, PartStage.Gone, "", null, null, null, null, null);
        PartStage stage = told.Stage switch
        {
            PartStage.InReview when isApproved => PartStage.Approved,
            PartStage.Draft when campaign == CampaignStage.HandedIn && !told.IsReviewed => PartStage.Ready,
            var own => own,
        };
        return new(thing.Kind, Ids.Text(thing.ThingId), purpose, stage, told.Name, told.From, told.Until, told.People, told.Path, told.Why);
    }

    private static CampaignState State(CampaignStage stage, CampaignPartSheet[] parts, bool isOver)
    {
        if (stage != CampaignStage.Released) return stage == CampaignStage.Draft ? CampaignState.Draft : CampaignState.Waiting;
        if (isOver) return CampaignState.Ended;
        // What has no end, such as words to read, goes on whatever is held back.
        return Has(part => part is { Stage: PartStage.Running, Until: not null }) ? CampaignState.Running
            : Has(part => part.Stage == PartStage.Paused) ? CampaignState.Paused
            : Has(part => part.Stage == PartStage.Running) ? CampaignState.Running
            : Has(part => part.Stage == PartStage.Scheduled) ? CampaignState.Scheduled : CampaignState.Ended;

        bool Has(Func<CampaignPartSheet, bool> what) => parts.Any(what);
    }
}
