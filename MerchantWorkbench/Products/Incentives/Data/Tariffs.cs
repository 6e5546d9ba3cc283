using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Data;

/// <summary>The versions of the tariff.</summary>
internal static class Tariffs
{
    /// <summary>What holds on a day of a merchant's calendar: of the versions that have begun, the newest.</summary>
    public static async Task<Tariff> OnAsync(WorkbenchDb db, DateOnly day, CancellationToken stop) =>
        (await db.TariffVersions.AsNoTracking().Where(row => row.From <= day).OrderByDescending(row => row.Version).FirstOrDefaultAsync(stop))?.Read()
            ?? Tariff.First;
}
