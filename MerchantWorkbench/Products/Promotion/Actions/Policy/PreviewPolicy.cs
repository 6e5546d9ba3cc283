using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions.Policy;

/// <summary>The effect of a policy before it is saved: yesterday's numbers scored by it, and yesterday's decisions made again with those scores.</summary>
/// <remarks>Refuses: request.invalid with every wrong field.</remarks>
internal sealed class PreviewPolicy(Reader reader, Snapshots snapshots, Clock clock)
{
    private const int MostLines = 20;

    /// <summary>Works it out.</summary>
    public Task<Outcome<PolicyEffect>> RunAsync(Caller caller, ScorePolicy? policy, CancellationToken stop = default) =>
        reader.RunAsync<PolicyEffect>(caller, PromotionPermissions.ChangeSlots, async db =>
        {
            if (PolicyRules.WhatIsWrong(policy) is { } wrong) return wrong;
            DateOnly today = Zone.Of(null).Day(clock.Now);
            ScoreRun? run = await db.ScoreRuns.Where(row => row.Day < today).OrderByDescending(row => row.Since).FirstOrDefaultAsync(stop)
                ?? await db.ScoreRuns.OrderByDescending(row => row.Since).FirstOrDefaultAsync(stop);
            if (run is null) return new PolicyEffect(null, 0, 0, 0, [], 0, null, null);
            ScorePolicy now = (await PolicyVersion.NewestAsync(db, stop)).Policy();
            var shops = await db.ShopScores.AsNoTracking().Where(row => row.Since == run.Since)
                .Join(db.Merchants, row => row.MerchantId, merchant => merchant.Id, (row, merchant) => new { Row = row, merchant.Name }).ToListAsync(stop);
            var scores = shops.ToDictionary(shop => shop.Row.MerchantId, shop => (
                Before: OpenScore.Of(shop.Row.Facts, now), After: OpenScore.Of(shop.Row.Facts, policy!)));
            int[] before = [.. scores.Values.Select(one => one.Before)], after = [.. scores.Values.Select(one => one.After)];
            PolicyEffect.Line[] lines = [.. shops.Select(shop => (shop, Score: scores[shop.Row.MerchantId])).Select(one => new PolicyEffect.Line(
                one.shop.Name, one.shop.Row.IsSmall, Rank(before, one.Score.Before), Rank(after, one.Score.After),
                one.Score.Before / 1000m, one.Score.After / 1000m))];
            (int decisions, decimal? smallBefore, decimal? smallAfter) = await AgainAsync(
                db, today.AddDays(-1), merchant => scores.TryGetValue(merchant, out var known) ? known : Newcomer(now, policy!), policy!.SmallShare, stop);
            return new PolicyEffect(
                run.Day, lines.Length, lines.Count(line => line.After < line.Before), lines.Count(line => line.After > line.Before),
                [.. lines.Where(line => line.After != line.Before || line.ScoreAfter != line.ScoreBefore)
                    .OrderByDescending(line => Math.Abs(line.After - line.Before)).ThenBy(line => line.After).Take(MostLines)],
                decisions, smallBefore, smallAfter);
        }, stop);

    /// <summary>The day's decisions with either policy's scores; the looks, the placements and the draws are the very same.</summary>
    private async Task<(int, decimal?, decimal?)> AgainAsync(
        WorkbenchDb db, DateOnly day, Func<long, (int Before, int After)> scores, int? share, CancellationToken stop)
    {
        IQueryable<Impression> rows = db.Impressions.AsNoTracking().Where(row => row.Day == day);
        List<Impression> some = await rows.Where(row => !rows.Any(other => other.DecisionId == row.DecisionId && other.Place < row.Place))
            .OrderByDescending(row => row.At).Take(PolicyEffect.MostDecisions).ToListAsync(stop);
        (int places, int small, int placesAfter, int smallAfter) = (0, 0, 0, 0);
        foreach (Impression one in some)
        {
            Snapshot snapshot = await snapshots.OfAsync(one.Edition, stop);
            Booth booth = snapshot.Booths[one.Slot];
            Count(booth.With(merchant => scores(merchant).Before, null), one, ref places, ref small);
            Count(booth.With(merchant => scores(merchant).After, share), one, ref placesAfter, ref smallAfter);
        }
        return (some.Count, Percent(small, places), Percent(smallAfter, placesAfter));
    }

    private static void Count(Booth booth, Impression one, ref int places, ref int small)
    {
        SlotDecision decision = DecisionEngine.Decide(new Snapshot(one.Edition, new Dictionary<string, Booth> { [one.Slot] = booth }), one.Slot, one.Look);
        foreach (Pick pick in decision.Chosen.Where(pick => pick.Price is null))
        {
            places++;
            if (pick.Candidate.IsSmall) small++;
        }
    }

    private static (int Before, int After) Newcomer(ScorePolicy now, ScorePolicy then) =>
        (OpenScore.Of(new ScoreFacts(), now), OpenScore.Of(new ScoreFacts(), then));

    private static int Rank(int[] scores, int of) => 1 + scores.Count(other => other > of);

    private static decimal? Percent(int small, int places) => places == 0 ? null : decimal.Round(100m * small / places, 1);
}
