using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>The open score of one merchant: own value by factor, rank, the best one's shares, and up to three ways to rise.</summary>
internal sealed class ReadOwnScore(Reader reader)
{
    private const int MostWays = 3;

    /// <summary>Reads.</summary>
    public Task<Outcome<ScoreSheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<ScoreSheet>(caller, PromotionPermissions.View, async db =>
        {
            ScoreRun? run = await db.ScoreRuns.OrderByDescending(row => row.Since).FirstOrDefaultAsync(stop);
            PolicyVersion newest = run is null ? await PolicyVersion.NewestAsync(db, stop)
                : await db.PolicyVersions.SingleAsync(row => row.Version == run.Policy, stop);
            ScorePolicy policy = newest.Policy();
            // The others' numbers are weighed against one's own here and leave this method as ranks and the best one's shares alone.
            List<ShopScore> all = run is null ? [] : await db.ShopScores.IgnoreQueryFilters() // allowed: see above
                .Where(row => row.Since == run.Since).ToListAsync(stop);
            ShopScore? own = all.Find(row => row.MerchantId == caller.MerchantId);
            ScoreFacts facts = own?.Facts ?? new ScoreFacts();
            int score = own?.Score ?? OpenScore.Of(facts, policy);
            int[] others = [.. all.Where(row => row.MerchantId != caller.MerchantId).Select(row => row.Score).Order()];
            ScoreFacts best = all.MaxBy(row => row.Score) is { } top && top.Score > score ? top.Facts : facts;
            return new ScoreSheet(
                score / 1000m, Rank(score), others.Length + 1, own?.IsSmall ?? true, newest.Version, own is null ? null : run!.Day, facts,
                [.. Enum.GetValues<ScoreFactor>().Select(factor => new ScoreSheet.Part(factor, policy.Of(factor).Weight,
                    decimal.Round(OpenScore.Share(factor, facts, policy), 3), decimal.Round(OpenScore.Share(factor, best, policy), 3)))],
                Ways());

            int Rank(int of) => 1 + others.Count(other => other > of);

            IReadOnlyList<ScoreSheet.Way> Ways()
            {
                // The next one above; where nobody is, one whole point.
                int goal = others.Cast<int?>().FirstOrDefault(other => other > score) ?? score + 999;
                return
                [
                    .. Enum.GetValues<ScoreFactor>().Select(factor => (factor, More: OpenScore.More(factor, facts, policy, goal)))
                        .Where(way => way.More is not null)
                        .Select(way => (way.factor, More: way.More!.Value, Then: OpenScore.Of(facts.With(way.factor, way.More.Value), policy)))
                        .OrderBy(way => way.More).Take(MostWays).Select(way => new ScoreSheet.Way(way.factor, way.More, Rank(way.Then), way.Then / 1000m)),
                ];
            }
        }, stop);
}
