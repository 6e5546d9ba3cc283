using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Data;

/// <summary>The picture a merchant has for a sign.</summary>
internal static class LogoFile
{
    public static async Task<IReadOnlyList<FileUse>> OfAsync(WorkbenchDb db, long merchant, CancellationToken stop) =>
        await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Logo).FirstOrDefaultAsync(stop) is { } logo
            ? [new FileUse(logo, "logo", null, "settings", IsShown: true)] : [];
}
