using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>
/// Keeps a row for the rest of the transaction, so that what is read of it afterwards stays true until the commit. On SQLite the
/// writer's turn does that for the whole database.
/// </summary>
internal static class RowLock
{
    /// <summary>Nobody else changes the coupon meanwhile.</summary>
    public static async Task CouponAsync(Write write, long id)
    {
        if (write.Db.Database.IsNpgsql())
            await write.Db.Database.ExecuteSqlAsync($"SELECT id FROM coupons_coupon WHERE id = {id} FOR NO KEY UPDATE", write.Stop);
    }

    /// <summary>Nobody else changes the piece meanwhile.</summary>
    public static async Task PieceAsync(Write write, long id)
    {
        if (write.Db.Database.IsNpgsql())
            await write.Db.Database.ExecuteSqlAsync($"SELECT id FROM coupons_piece WHERE id = {id} FOR NO KEY UPDATE", write.Stop);
    }
}
