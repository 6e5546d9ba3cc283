using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>The member channel as far as there is one: the shops a shopper follows, and what can be taken there.</summary>
internal sealed class ReadMemberChannel(Reader reader, PublicCoupons coupons, LifePeople people)
{
    private const int MostShops = 30, MostCoupons = 12;

    /// <summary>The channel.</summary>
    public sealed record Channel(IReadOnlyList<ShopSign> Shops, IReadOnlyList<ShelfCoupon> Coupons);

    /// <summary>Reads.</summary>
    /// <param name="shopper">Null for a phone that is not known.</param>
    public async Task<Channel> RunAsync(Caller? shopper, CancellationToken stop = default)
    {
        if (shopper?.Holder is not { } holder) return new Channel([], []);
        List<long> followed = await people.FollowedByAsync(holder, stop);
        if (followed.Count == 0) return new Channel([], []);
        List<ShopSign> shops = await reader.RunAsync(db => OpenShops.Of(db, OpenShops.ShopPage).Where(row => followed.Contains(row.Id))
            .OrderBy(row => row.Id).Take(MostShops).Select(row => new ShopSign(row.Name, row.ShortName, row.About, row.Colour)).ToListAsync(stop), stop);
        return new Channel(shops, [.. (await coupons.FindAsync(null, MostCoupons, followed, stop)).Select(one => one.Coupon)]);
    }
}
