using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A merchant as shoppers see it.</summary>
/// <param name="Logo">Address of the logo, or null.</param>
public sealed record ShopFace(string Name, string ShortName, Zone Zone, int Colour, string? Logo)
{
    internal static async Task<ShopFace> OfAsync(WorkbenchDb db, long merchant, CancellationToken stop)
    {
        Merchant row = await db.Merchants.SingleAsync(one => one.Id == merchant, stop);
        return new ShopFace(row.Name, row.ShortName, Zone.Of(row.Zone), row.Colour, await PictureAsync(db, row.Logo, stop));
    }

    /// <summary>Names of the shops named by the terms, by id.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> ShopsAsync(WorkbenchDb db, IReadOnlyList<string>? ids, CancellationToken stop)
    {
        long[] asked = [.. (ids ?? []).Select(Ids.Parse)];
        if (asked.Length == 0) return new Dictionary<string, string>();
        List<Shop> shops = await db.Shops.Where(shop => asked.Contains(shop.Id)).ToListAsync(stop);
        return shops.ToDictionary(shop => Ids.Text(shop.Id), shop => shop.Name);
    }

    /// <summary>Address of a stored picture, or null.</summary>
    internal static async Task<string?> PictureAsync(WorkbenchDb db, long? id, CancellationToken stop) =>
        id is null ? null
        : await db.Files.Where(file => file.Id == id).Select(file => file.Path).FirstOrDefaultAsync(stop) is { } path ? FileStore.Address(path)
        : null;
}
