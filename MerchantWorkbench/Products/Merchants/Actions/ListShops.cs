using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>A shop in the settings.</summary>
internal sealed record ShopRow(long Id, string Name, string? Address, DateTimeOffset? ClosedAt);

/// <summary>The merchant's shops, open ones first.</summary>
internal sealed class ListShops(Reader reader)
{
    /// <summary>Reads them.</summary>
    public Task<Outcome<IReadOnlyList<ShopRow>>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<ShopRow>>(caller, MerchantPermissions.Edit, async db => await db.Shops
            .OrderBy(row => row.ClosedAt != null).ThenBy(row => row.Id)
            .Select(row => new ShopRow(row.Id, row.Name, row.Address, row.ClosedAt)).ToArrayAsync(stop), stop);
}
