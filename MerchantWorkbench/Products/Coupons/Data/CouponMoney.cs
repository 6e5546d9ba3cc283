using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>A coupon's sums, moved by one guarded update.</summary>
internal static class CouponMoney
{
    /// <summary>Moves held, spent, the count of redemptions and the income together; false when the budget does not allow it.</summary>
    public static async Task<bool> MoveAsync(Write write, long coupon, BudgetMove move, int redemptions, long incomeFen)
    {
        long more = move.HeldFen + move.SpentFen;
        return await write.Db.Coupons
            .Where(row => row.Id == coupon && (more <= 0 || row.BudgetFen == null || row.HeldFen + row.SpentFen + more <= row.BudgetFen))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.HeldFen, row => row.HeldFen + move.HeldFen)
                .SetProperty(row => row.SpentFen, row => row.SpentFen + move.SpentFen)
                .SetProperty(row => row.Redeemed, row => row.Redeemed + redemptions)
                .SetProperty(row => row.IncomeFen, row => row.IncomeFen + incomeFen), write.Stop) == 1;
    }
}
