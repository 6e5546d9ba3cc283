using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A shop named in an article, ready to be shown.</summary>
public sealed record PlacedShop(string Id, string Name, string? Address)
{
    /// <summary>The shops of several posts, read at once. One that closed for good is left out.</summary>
    internal static async Task<IReadOnlyList<PlacedShop>> OfAsync(WorkbenchDb db, IEnumerable<PostBody> bodies, CancellationToken stop)
    {
        long[] ids = [.. bodies.SelectMany(PostPlaces.Shops).Select(place => Ids.Parse(place.Shop)).Distinct()];
        return ids.Length == 0 ? [] : [.. (await db.Shops.Where(shop => ids.Contains(shop.Id) && shop.ClosedAt == null).ToListAsync(stop)).Select(Of)];
    }

    /// <summary>A merchant's shops to choose from, by name.</summary>
    internal static async Task<IReadOnlyList<PlacedShop>> OpenAsync(WorkbenchDb db, long merchant, int most, CancellationToken stop) =>
        [.. (await db.Shops.Where(shop => shop.MerchantId == merchant && shop.ClosedAt == null).OrderBy(shop => shop.Name).ThenBy(shop => shop.Id)
            .Take(most).ToListAsync(stop)).Select(Of)];

    private static PlacedShop Of(Shop shop) => new(Ids.Text(shop.Id), shop.Name, shop.Address);
}
