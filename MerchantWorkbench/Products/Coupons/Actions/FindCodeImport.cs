using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>How far the latest upload of codes for a coupon has come.</summary>
/// <remarks>Refuses: request.not_found when there was none.</remarks>
internal sealed class FindCodeImport(Reader reader)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<ImportSheet>> RunAsync(Caller caller, long coupon, CancellationToken stop = default) =>
        reader.RunAsync<ImportSheet>(caller, CouponPermissions.View, async db =>
            await db.CodeImports.Where(row => row.CouponId == coupon).OrderByDescending(row => row.Id).FirstOrDefaultAsync(stop) is { } found
                ? ImportSheet.Of(found)
                : Refusal.NotFound, stop);
}
