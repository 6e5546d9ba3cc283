using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>The merchant's coupons, newest first, for programs that walk through them.</summary>
internal sealed class ListCoupons(Reader reader, Clock clock)
{
    /// <summary>One page.</summary>
    public Task<Outcome<Page<CouponSheet>>> RunAsync(Caller caller, CouponFilter filter, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<CouponSheet>>(caller, CouponPermissions.View, async db =>
        {
            DateTimeOffset now = clock.Now;
            IQueryable<Coupon> rows = db.Coupons.Kept(now, filter.State, filter.Text, filter.PublicOnly);
            if (page.After is { } after) rows = rows.Where(row => row.Id < after);
            List<Coupon> found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1).ToListAsync(stop);
            return page.Cut([.. found.Select(coupon => CouponSheet.Of(coupon, now))], sheet => sheet.Id);
        }, stop);
}
