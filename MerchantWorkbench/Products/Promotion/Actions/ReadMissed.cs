using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Why a merchant was shown in a slot on a day, and why not: every decision it took part in is made again.</summary>
/// <remarks>Refuses: slots.not_found.</remarks>
internal sealed class ReadMissed(Reader reader, Snapshots snapshots, Clock clock)
{
    private const int MostLines = 20;

    /// <summary>Reads.</summary>
    /// <param name="day">By the merchant's calendar; null for yesterday.</param>
    public Task<Outcome<MissedSheet>> RunAsync(Caller caller, string slot, DateOnly? day, CancellationToken stop = default) =>
        reader.RunAsync<MissedSheet>(caller, PromotionPermissions.View, async db =>
        {
            if (!(await Slots.AllAsync(db, stop)).TryGetValue(slot, out Slot? found)) return PromotionRefusals.SlotNotFound;
            long own = caller.MerchantId!.Value;
            Zone zone = await PlacementStep.ZoneAsync(db, own, stop);
            DateOnly today = zone.Day(clock.Now);
            DateOnly on = day is { } asked && asked <= today && asked.DayNumber > today.DayNumber - ForgetImpressions.Days ? asked : today.AddDays(-1);
            DateTimeOffset from = zone.StartOf(on), until = zone.StartOf(on.AddDays(1));
            // Decisions are the slot's, whoever won; only those the merchant took part in are told.
            IQueryable<Impression> rows = db.Impressions.IgnoreQueryFilters() // allowed: see above
                .Where(row => row.Slot == slot && row.At >= from && row.At < until);
            // One row of each decision is enough: they carry the same look.
            List<Impression> some = await rows.Where(row => !rows.Any(other => other.DecisionId == row.DecisionId && other.Place < row.Place))
                .OrderByDescending(row => row.At).Take(MissedSheet.Most).ToListAsync(stop);
            int places = await rows.CountAsync(row => row.Price == null, stop), small = await rows.CountAsync(row => row.Price == null && row.IsSmall, stop);
            List<MissedSheet.Line> lines = [];
            foreach (Impression one in some)
                if (Line(DecisionEngine.Decide(await snapshots.OfAsync(one.Edition, stop), slot, one.Look), one, own) is { } line) lines.Add(line);
            return new MissedSheet(
                slot, found.Terms.NameZh, found.Terms.NameEn, on, lines.Count, lines.Count(line => line.Reason == Reason.Shown), found.Terms.SmallShare,
                places == 0 ? null : (int)Math.Round(100m * small / places),
                [.. lines.CountBy(line => line.Reason).OrderByDescending(one => one.Value).Select(one => new MissedSheet.Count(one.Key, one.Value))],
                [.. lines.Take(MostLines)]);
        }, stop);

    /// <summary>The best of one's own candidates; null where one had none.</summary>
    private static MissedSheet.Line? Line(SlotDecision again, Impression one, long own)
    {
        int best = -1;
        for (int at = 0; at < again.Reasons.Count; at++)
            if (again.Booth.Candidates[at].Merchant == own && (best < 0 || again.Reasons[at] == Reason.Shown)) best = at;
        if (best < 0) return null;
        int rank = again.Rank(best);
        return new MissedSheet.Line(
            Ids.Text(one.DecisionId), one.At, again.Reasons[best], rank == 0 ? null : rank, again.Eligible,
            (again.Chosen.Max(pick => pick.Candidate.Score) - again.Booth.Candidates[best].Score) / 1000m);
    }
}
