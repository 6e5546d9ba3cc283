using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.ShopPage.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ShopPage.Actions;

/// <summary>A merchant's page: who it is, where its shops are, what can be taken now.</summary>
/// <remarks>
/// What all visitors see alike is remembered while nothing was written. Refuses: request.not_found, also for a merchant that is closed or has no page.
/// </remarks>
internal sealed class FindShopPage(Reader reader, Changes changes, CouponShelf shelf)
{
    private readonly Remembered<string, Sheet> remembered = new(changes) { Room = 5_000 };

    /// <summary>Shops and coupons shown at most: a chain with hundreds of corner shops still has a small page.</summary>
    public const int MostShops = 40, MostCoupons = 20;

    /// <summary>One place of the merchant.</summary>
    public sealed record Place(string Name, string? Address);

    /// <summary>The page's content.</summary>
    /// <param name="ShopCount">All shops, also those not listed.</param>
    public sealed record Sheet(ShopSign Shop, IReadOnlyList<Place> Places, int ShopCount, IReadOnlyList<ShelfCoupon> Coupons);

    /// <summary>Finds.</summary>
    public async Task<Outcome<Sheet>> RunAsync(string? shortName, CancellationToken stop = default)
    {
        Sheet? sheet = shortName is null ? null
            : await remembered.FindAsync(shortName, () => reader.RunAsync(db => ReadAsync(db, shortName, stop), stop));
        if (sheet is null) return Refusal.NotFound;
        return sheet with { Coupons = await shelf.OpenAsync(sheet.Shop.Id, sheet.Shop.Zone, MostCoupons, stop: stop) };
    }

    private static async Task<Sheet?> ReadAsync(WorkbenchDb db, string shortName, CancellationToken stop)
    {
        if (await OpenPages.Of(db).Where(row => row.ShortName == shortName).WithLogo(db).FirstOrDefaultAsync(stop) is not { } row) return null;
        IQueryable<Shop> shops = db.Shops.Where(shop => shop.MerchantId == row.Merchant.Id && shop.ClosedAt == null);
        List<Place> places = await shops.OrderBy(shop => shop.Id).Take(MostShops).Select(shop => new Place(shop.Name, shop.Address)).ToListAsync(stop);
        return new Sheet(ShopSignOf.Row(row), places, await shops.CountAsync(stop), []);
    }
}
