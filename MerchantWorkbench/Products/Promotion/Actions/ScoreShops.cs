using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Works out the open score of every shop: once a day, and anew when the policy changed. What it was worked out from is kept with it.</summary>
internal sealed class ScoreShops(Reader reader, Writer writer, CouponPeople people, LifePeople followers, Clock clock) : IJob
{
    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset now = clock.Now;
        Zone zone = Zone.Of(null);
        DateOnly today = zone.Day(now), first = today.AddDays(1 - ScorePolicy.Days);
        (PolicyVersion policy, bool isDone, List<long> shops) = await reader.RunAsync(async db =>
        {
            PolicyVersion newest = await PolicyVersion.NewestAsync(db, stop);
            return (newest, await db.ScoreRuns.AnyAsync(row => row.Day == today && row.Policy == newest.Version, stop),
                await OpenShops.Of(db, OpenShops.Promotion).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(stop));
        }, stop);
        if (isDone) return;
        IReadOnlyDictionary<long, CouponPeople.Count> came = await people.SinceAsync(first, stop);
        IReadOnlyDictionary<long, LifePeople.Count> follow = await followers.SinceAsync(zone.StartOf(first), stop);
        Dictionary<long, ScoreFacts> facts = shops.ToDictionary(shop => shop, shop => Facts(came.GetValueOrDefault(shop), follow.GetValueOrDefault(shop)));
        int small = OpenScore.SmallUpTo([.. facts.Values.Select(one => one.People)]);
        await writer.RunAsync<Done>(Caller.System, async write =>
        {
            // Asked again: another copy may have been quicker.
            if (await write.Db.ScoreRuns.AnyAsync(row => row.Day == today && row.Policy == policy.Version, stop)) return default(Done);
            long edition = await Edition.NextAsync(write);
            write.Db.ScoreRuns.Add(new ScoreRun { Since = edition, Day = today, Policy = policy.Version, At = write.Now });
            await write.Db.SaveChangesAsync(stop);
            ScorePolicy rule = policy.Policy();
            write.Db.ShopScores.AddRange(facts.Select(shop => new ShopScore
            {
                MerchantId = shop.Key, Since = edition, People = shop.Value.People, Returning = shop.Value.Returning, Claimers = shop.Value.Claimers,
                Redeemers = shop.Value.Redeemers, Followers = shop.Value.Followers, PostDays = shop.Value.PostDays, Score = OpenScore.Of(shop.Value, rule),
                IsSmall = shop.Value.People <= small,
            }));
            write.Db.PlacementRates.AddRange(await RatesAsync(write.Db, edition, now.AddDays(-ScorePolicy.Days), stop));
            return default(Done);
        }, stop);
    }

    /// <summary>How often the bought placements that take part were opened.</summary>
    private static async Task<IEnumerable<PlacementRate>> RatesAsync(WorkbenchDb db, long edition, DateTimeOffset since, CancellationToken stop)
    {
        IQueryable<long> live = db.LiveSpans.Where(span => span.Until == null && span.Rate != null).Select(span => span.PlacementId);
        var counts = await db.Impressions.Where(seen => seen.At >= since && seen.Price != null && live.Contains(seen.PlacementId))
            .GroupBy(seen => new { seen.PlacementId, seen.MerchantId })
            .Select(one => new { one.Key, Views = one.Count(), Clicks = one.Sum(seen => seen.ClickedAt == null ? 0 : 1) }).ToListAsync(stop);
        return counts.Select(one => new PlacementRate
        {
            PlacementId = one.Key.PlacementId, Since = edition, MerchantId = one.Key.MerchantId, Views = one.Views, Clicks = one.Clicks,
            Rate = ClickRate.Of(one.Views, one.Clicks),
        });
    }

    private static ScoreFacts Facts(CouponPeople.Count? came, LifePeople.Count? follow) => new(
        came?.People ?? 0, came?.Returning ?? 0, came?.Claimers ?? 0, came?.Redeemers ?? 0, follow?.Followers ?? 0, follow?.PostDays ?? 0);
}
