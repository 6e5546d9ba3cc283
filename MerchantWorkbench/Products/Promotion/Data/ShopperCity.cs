using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>The city a shopper said to be in. Nobody is located: who says nothing, or takes it back, has no row.</summary>
internal sealed class ShopperCity
{
    /// <summary>As in <see cref="Platform.Identity.Caller.Holder"/>.</summary>
    public required string Holder { get; init; }

    /// <summary>Tidy, see <see cref="Domain.CityName"/>.</summary>
    public required string City { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A shopper's; null where none was said.</summary>
    public static Task<string?> OfAsync(WorkbenchDb db, string holder, CancellationToken stop) =>
        db.ShopperCities.Where(row => row.Holder == holder).Select(row => row.City).FirstOrDefaultAsync(stop);

    /// <summary>Everybody who said one.</summary>
    public static async Task<List<(string Holder, string City)>> AllAsync(WorkbenchDb db, CancellationToken stop) =>
        (await db.ShopperCities.Select(row => new { row.Holder, row.City }).ToListAsync(stop)).ConvertAll(row => (row.Holder, row.City));
}
