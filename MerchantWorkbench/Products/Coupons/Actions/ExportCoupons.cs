using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>The merchant's coupons for a table, row after row, so that any number fits in memory.</summary>
internal sealed class ExportCoupons(Reader reader, Clock clock)
{
    /// <summary>Hands the rows to <paramref name="take"/>, newest first, once the right is proven.</summary>
    public Task<Outcome<Done>> RunAsync(
        Caller caller, CouponFilter filter, Func<IAsyncEnumerable<CouponSheet>, Task> take, CancellationToken stop = default) =>
        reader.RunAsync<Done>(caller, CouponPermissions.Export, async db =>
        {
            DateTimeOffset now = clock.Now;
            await take(db.Coupons.Where(row => row.MerchantId == caller.MerchantId).Kept(now, filter.State, filter.Text, filter.PublicOnly)
                .OrderByDescending(row => row.Id).AsAsyncEnumerable().Select(row => CouponSheet.Of(row, now)));
            return default(Done);
        }, stop);
}
