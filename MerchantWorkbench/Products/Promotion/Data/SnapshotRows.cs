using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Festival;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>
/// Puts a snapshot together, the newest or any before. Rows say from which edition to which they hold and never change, so an old snapshot is made by
/// the same statements as the newest one and nothing is stored twice.
/// </summary>
internal static class SnapshotRows
{
    public static async Task<Snapshot> ReadAsync(WorkbenchDb db, long edition, CancellationToken stop)
    {
        IReadOnlyDictionary<string, Slot> slots = await Slots.AllAsync(db, stop, edition);
        ScoreRun? newest = await db.ScoreRuns.AsNoTracking().Where(row => row.Since <= edition).OrderByDescending(row => row.Since).FirstOrDefaultAsync(stop);
        long? run = newest?.Since;
        var scores = await db.ShopScores.Where(row => row.Since == run)
            .ToDictionaryAsync(row => row.MerchantId, row => (row.Score, row.IsSmall), stop);
        Dictionary<long, int> rates = await db.PlacementRates.Where(row => row.Since == run).ToDictionaryAsync(row => row.PlacementId, row => row.Rate, stop);
        // Of the run, so that an old edition keeps its own; before the first run, the first.
        int version = newest?.Policy ?? 1;
        ScorePolicy policy = (await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Version == version, stop)).Policy();
        // Who opened after the last run is a newcomer, and small.
        (int, bool) newcomer = (OpenScore.Of(new ScoreFacts(), policy), true);
        var rows = await (
            from span in db.LiveSpans
            where span.Since <= edition && (span.Until == null || span.Until > edition)
            join said in db.PlacementRevisions on new { span.PlacementId, span.Revision } equals new { said.PlacementId, said.Revision }
            join merchant in db.Merchants on span.MerchantId equals merchant.Id
            join placement in db.Placements on span.PlacementId equals placement.Id
            select new
            {
                span.PlacementId, span.Revision, span.MerchantId, span.FirstAt, span.EndsAt, span.Zone, span.Rate, said.BodyJson,
                merchant.ShortName, placement.Way,
            }).ToListAsync(stop);
        Dictionary<string, Zone> zones = [];
        var booths = slots.Keys.ToDictionary(code => code, _ => new List<Candidate>());
        foreach (var row in rows)
        {
            (int score, bool isSmall) = scores.GetValueOrDefault(row.MerchantId, newcomer);
            PlacementBody body = PlacementBody.Read(row.BodyJson);
            Bid? bid = body.Paid is { } paid ? new(paid, rates.GetValueOrDefault(row.PlacementId, row.Rate ?? ClickRate.Prior), At(row.Zone ?? "")) : null;
            // Where the festival's stand is the slots' word, in their version of this edition.
            IEnumerable<string> codes = row.Way != SlotWay.Festival ? body.Slots ?? []
                : FestivalPlace.Of(slots.Values, body, row.ShortName).Where(one => one.Misfit is null).Select(one => one.Slot);
            foreach (string code in codes)
                if (booths.TryGetValue(code, out List<Candidate>? booth))
                    booth.Add(new Candidate(row.PlacementId, row.Revision, row.MerchantId, row.FirstAt, row.EndsAt, score, isSmall,
                        slots[code].Terms.WhyNot(row.Way, row.ShortName))
                    { Bid = bid, IsAlone = body.Exclusive is not null, IsByFestival = row.Way == SlotWay.Festival });
        }
        return new Snapshot(edition, booths.ToDictionary(booth => booth.Key, booth => Booth.Of(slots[booth.Key], booth.Value)));

        // One of each: those who stand on the same clock are told so.
        Zone At(string zone) => zones.TryGetValue(zone, out Zone? known) ? known : zones[zone] = Zone.Of(zone);
    }
}
