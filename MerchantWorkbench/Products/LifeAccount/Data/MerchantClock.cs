using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A merchant's own time: its zone and its weeks.</summary>
internal static class MerchantClock
{
    public static async Task<Zone> ZoneAsync(WorkbenchDb db, long merchant, CancellationToken stop) =>
        Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
}
