using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ShopPage.Data;

/// <summary>A shopper keeps a shop among the favourites.</summary>
internal sealed class Favourite : IOwned
{
    /// <summary>The shopper, as in <see cref="Platform.Identity.Caller.Holder"/>.</summary>
    public required string Holder { get; init; }

    public required long MerchantId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Those of the people who keep the shop now.</summary>
    public static Task<List<string>> OfAsync(WorkbenchDb db, AudienceAsk ask, IReadOnlyList<string> holders, CancellationToken stop) =>
        db.Favourites.Where(row => row.MerchantId == ask.Merchant && holders.Contains(row.Holder)).Select(row => row.Holder).ToListAsync(stop);

    /// <summary>All of them, of all merchants.</summary>
    public static async Task<List<(long Merchant, string Holder)>> AllAsync(WorkbenchDb db, CancellationToken stop) =>
        (await db.Favourites.Select(row => new { row.MerchantId, row.Holder }).ToListAsync(stop)).ConvertAll(row => (row.MerchantId, row.Holder));
}
