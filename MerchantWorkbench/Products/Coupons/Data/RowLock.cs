using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>
/// Keeps rows for the rest of the transaction, so that what is read of them afterwards stays true until the commit. On SQLite the
/// writer's turn does that for the whole database.
/// </summary>
internal static class RowLock
{
    /// <summary>Nobody else changes the coupon or its pieces meanwhile.</summary>
    public static Task CouponAsync(Write write, long id) => CouponsAsync(write.Db, [id], write.Stop);

    /// <summary>The same for several, always in one order: two who want the same ones wait, and never for each other.</summary>
    public static async Task CouponsAsync(WorkbenchDb db, long[] ids, CancellationToken stop)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT id FROM coupons_coupon WHERE id = ANY({ids}) ORDER BY id FOR NO KEY UPDATE", stop);
    }
}
