using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>
/// Rules about "the last one" hold only when two who remove each other at the same moment stand in line: each first takes the row that
/// stands for all. On SQLite there is one writer anyway.
/// </summary>
internal static class Locks
{
    /// <summary>Holds a merchant's people and shops until the transaction ends; false when there is no such open merchant.</summary>
    public static async Task<bool> MerchantAsync(Write write, long merchant) =>
        await write.Db.Merchants.Where(row => row.Id == merchant && row.ClosedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ClosedAt, one => one.ClosedAt), write.Stop) == 1;

    /// <summary>Holds the administrators until the transaction ends.</summary>
    public static Task AdministratorsAsync(Write write) =>
        write.Db.Users.Where(row => row.StaffRole == Role.Administrator)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.StaffDisabledAt, one => one.StaffDisabledAt), write.Stop);
}
