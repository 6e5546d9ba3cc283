using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>
/// The receipt of one decision for a merchant that took part in it, shown or not. It is not stored: the decision is made again by the same pure
/// function, from the snapshot of its edition and the look that was kept with the impression.
/// </summary>
/// <remarks>Refuses: receipts.not_found, also for a decision the merchant had no part in.</remarks>
internal sealed class FindReceipt(Reader reader, Snapshots snapshots)
{
    /// <summary>Candidates told, the best; one's own besides.</summary>
    private const int Most = 20;

    /// <summary>Finds.</summary>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, long decision, CancellationToken stop = default) =>
        reader.RunAsync<Receipt>(caller, PromotionPermissions.View, async db =>
        {
            // Others' rows are read to decide again; of them ranks and shares alone leave this action.
            List<Impression> shown = await db.Impressions.IgnoreQueryFilters() // allowed: see above
                .Where(row => row.DecisionId == decision).OrderBy(row => row.Place)
                .ToListAsync(stop);
            if (shown is not [var first, ..]) return PromotionRefusals.ReceiptNotFound;
            Snapshot snapshot = await snapshots.OfAsync(first.Edition, stop);
            SlotDecision again = DecisionEngine.Decide(snapshot, first.Slot, first.Look);
            if (again.Booth.Candidates.All(one => one.Merchant != caller.MerchantId)) return PromotionRefusals.ReceiptNotFound;
            ScoreRun? run = await db.ScoreRuns.Where(row => row.Since <= first.Edition).OrderByDescending(row => row.Since).FirstOrDefaultAsync(stop);
            int[] told = [.. Enumerable.Range(0, again.Reasons.Count)
                .Where(at => at < Most || again.Booth.Candidates[at].Merchant == caller.MerchantId || again.Reasons[at] == Reason.Shown)];
            Dictionary<long, ScoreFacts> facts = run is null ? []
                : await FactsAsync(db, run.Since, [.. told.Select(at => again.Booth.Candidates[at].Merchant)], stop);
            ScorePolicy? policy = run is null ? null : (await db.PolicyVersions.SingleAsync(row => row.Version == run.Policy, stop)).Policy();
            SlotTerms terms = again.Booth.Slot.Terms;
            return new Receipt(
                Ids.Text(decision), first.Slot, terms.NameZh, terms.NameEn, first.At, first.Edition, Agrees(again, shown), again.Reasons.Count, again.Eligible,
                terms.PerView, terms.SmallShare, run?.Policy, [.. told.Select(at => Line(again, at, caller.MerchantId!.Value, facts, policy))])
            {
                Sold = Sale(again, shown.FirstOrDefault(row => row.MerchantId == caller.MerchantId && row.Price is not null)),
            };
        }, stop);

    private static Receipt.Sale? Sale(SlotDecision again, Impression? mine) =>
        mine is null || again.Chosen.FirstOrDefault(pick => pick.Place == mine.Place) is not { Candidate.Bid: { } bid } pick ? null
        : new Receipt.Sale(bid.Terms.Pay, bid.Terms.For, bid.Terms.Bid, bid.PerView, bid.Rate, again.Booth.Slot.Terms.Reserve, again.PerView,
            pick.Price ?? 0, mine.Charged);

    /// <summary>Every place that was seen is the one that is chosen again.</summary>
    internal static bool Agrees(SlotDecision again, IReadOnlyList<Impression> shown) => shown.All(seen => again.Chosen.Any(pick =>
        pick.Place == seen.Place && pick.Candidate.Placement == seen.PlacementId && pick.Candidate.Revision == seen.Revision
        && pick.Price == seen.Price));

    private static async Task<Dictionary<long, ScoreFacts>> FactsAsync(WorkbenchDb db, long run, long[] merchants, CancellationToken stop) =>
        (await db.ShopScores.IgnoreQueryFilters() // allowed: shares without names
            .Where(row => row.Since == run && merchants.Contains(row.MerchantId)).ToListAsync(stop))
            .ToDictionary(row => row.MerchantId, row => row.Facts);

    private static Receipt.Line Line(SlotDecision again, int at, long own, Dictionary<long, ScoreFacts> facts, ScorePolicy? policy)
    {
        Candidate one = again.Booth.Candidates[at];
        Pick? pick = again.Chosen.FirstOrDefault(chosen => chosen.Candidate == one);
        int rank = again.Rank(at);
        return new Receipt.Line(
            one.Merchant == own, rank == 0 ? null : rank, one.Score / 1000m, one.IsSmall, again.Reasons[at], pick?.Place + 1, pick?.IsSmallTurn == true,
            one.Bid is not null || one.IsAlone,
            policy is null || !facts.TryGetValue(one.Merchant, out ScoreFacts? known) ? new Dictionary<string, decimal>()
                : Enum.GetValues<ScoreFactor>().ToDictionary(Words.Name, factor => decimal.Round(OpenScore.Share(factor, known, policy), 3)))
        { IsByFestival = one.IsByFestival };
    }
}
