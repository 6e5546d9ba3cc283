using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>What a shopper finds by words: shops, coupons of the public layer, posts.</summary>
internal sealed class SearchTown(Reader reader, PublicCoupons coupons, LifeShelf posts)
{
    /// <summary>Of each sort.</summary>
    public const int Most = 8;

    /// <summary>What was found.</summary>
    /// <param name="Words">What was looked for, tidied; empty for nothing.</param>
    public sealed record Found(string Words, IReadOnlyList<ShopSign> Shops, IReadOnlyList<ShelfCoupon> Coupons, IReadOnlyList<ShelfPost> Posts)
    {
        /// <summary>Whether there is anything.</summary>
        public bool IsEmpty => Shops.Count + Coupons.Count + Posts.Count == 0;
    }

    /// <summary>Searches.</summary>
    public async Task<Found> RunAsync(string? typed, CancellationToken stop = default)
    {
        string words = (typed ?? "").Trim();
        if (words.Length > PublicCoupons.MostLetters) words = words[..PublicCoupons.MostLetters];
        if (words.Length == 0) return new Found("", [], [], []);
        List<ShopSign> shops = await reader.RunAsync(db => OpenShops.Of(db, OpenShops.ShopPage).Where(row => row.Name.Contains(words))
            .OrderBy(row => row.Id).Take(Most).Select(row => new ShopSign(row.Name, row.ShortName, row.About, row.Colour)).ToListAsync(stop), stop);
        return new Found(words, shops, [.. (await coupons.FindAsync(words, Most, stop: stop)).Select(one => one.Coupon)],
            await posts.SearchAsync(words, Most, stop));
    }
}
