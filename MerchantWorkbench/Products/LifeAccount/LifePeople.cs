using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount;

/// <summary>What accounts brought each merchant, for a neighbour who weighs all of them alike; and whom one shopper follows.</summary>
public sealed class LifePeople(Reader reader)
{
    /// <summary>One merchant's.</summary>
    /// <param name="Followers">People who began to follow and still do.</param>
    /// <param name="PostDays">Days on which a post went live that still is.</param>
    public sealed record Count(int Followers, int PostDays);

    /// <summary>By merchant, from an instant on; days by the platform's calendar.</summary>
    public Task<IReadOnlyDictionary<long, Count>> SinceAsync(DateTimeOffset since, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyDictionary<long, Count>>(async db =>
        {
            Dictionary<long, int> followers = await db.Follows.Where(row => row.At >= since).GroupBy(row => row.MerchantId)
                .Select(shop => new { shop.Key, Count = shop.Count() }).ToDictionaryAsync(shop => shop.Key, shop => shop.Count, stop);
            var posts = await LivePosts.Of(db).Where(row => row.LiveAt >= since).Select(row => new { row.MerchantId, row.LiveAt }).ToListAsync(stop);
            Zone zone = Zone.Of(null);
            Dictionary<long, int> days = posts.GroupBy(row => row.MerchantId)
                .ToDictionary(shop => shop.Key, shop => shop.Select(row => zone.Day(row.LiveAt!.Value)).Distinct().Count());
            return followers.Keys.Union(days.Keys)
                .ToDictionary(shop => shop, shop => new Count(followers.GetValueOrDefault(shop), days.GetValueOrDefault(shop)));
        }, stop);

    /// <summary>Of some people, those who began to follow a merchant since an instant and still do, with when they began.</summary>
    /// <param name="holders">As in Caller.Holder.</param>
    public Task<Dictionary<string, DateTimeOffset>> BeganAsync(
        long merchant, IReadOnlyCollection<string> holders, DateTimeOffset since, CancellationToken stop = default) => reader.RunAsync(db =>
        db.Follows.Where(row => row.MerchantId == merchant && row.At >= since && holders.Contains(row.Holder))
            .ToDictionaryAsync(row => row.Holder, row => row.At, stop), stop);

    /// <summary>The merchants a shopper follows.</summary>
    /// <param name="holder">As in Caller.Holder.</param>
    public Task<List<long>> FollowedByAsync(string holder, CancellationToken stop = default) => reader.RunAsync(db =>
        db.Follows.Where(row => row.Holder == holder && OpenAccounts.Of(db).Any(merchant => merchant.Id == row.MerchantId))
            .OrderByDescending(row => row.At).Take(500).Select(row => row.MerchantId).ToListAsync(stop), stop);
}
