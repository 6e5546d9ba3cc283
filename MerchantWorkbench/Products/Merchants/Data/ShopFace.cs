using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Data;

/// <summary>What people see of a merchant before they come.</summary>
internal static class ShopFace
{
    /// <summary>Whether it has a face and can be found: a logo or words about it, and a shop with an address.</summary>
    public static async Task<bool> IsSetAsync(WorkbenchDb db, long merchant, CancellationToken stop) =>
        await db.Merchants.AnyAsync(row => row.Id == merchant && (row.Logo != null || row.About != null), stop)
        && await db.Shops.AnyAsync(row => row.MerchantId == merchant && row.ClosedAt == null && row.Address != null, stop);
}
