using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.ShopPage.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ShopPage.Actions;

/// <summary>The merchants whose page is open, those with something of the public layer first, each with a few coupons that can be taken now.</summary>
internal sealed class ListShopPages(Reader reader, CouponShelf shelf)
{
    /// <summary>Merchants on one page, and coupons of each: a phone page stays under 60 KB.</summary>
    public const int Most = 10, CouponsEach = 2;

    /// <summary>One merchant and its coupons.</summary>
    public sealed record Entry(ShopSign Shop, IReadOnlyList<ShelfCoupon> Coupons);

    /// <summary>One page of entries.</summary>
    /// <param name="HasMore">Whether another page follows.</param>
    public sealed record Street(IReadOnlyList<Entry> Entries, bool HasMore);

    /// <summary>Lists.</summary>
    /// <param name="page">From 0.</param>
    public async Task<Outcome<Street>> RunAsync(int page, CancellationToken stop = default)
    {
        List<ShopSign> signs = await reader.RunAsync(async db =>
            (await OpenPages.Of(db).OrderBy(row => row.Id).Skip(page * Most).Take(Most + 1).WithLogo(db).ToListAsync(stop)).ConvertAll(ShopSignOf.Row), stop);
        List<Entry> entries = [];
        foreach (ShopSign sign in signs.Take(Most)) entries.Add(new Entry(sign, await shelf.OpenAsync(sign.Id, sign.Zone, CouponsEach, stop: stop)));
        var inOrder = entries.OrderByDescending(entry => entry.Coupons.Any(coupon => coupon.IsPublic)).ThenByDescending(entry => entry.Coupons.Count > 0);
        return new Street([.. inOrder], signs.Count > Most);
    }
}
