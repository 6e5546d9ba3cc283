using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>The ids of all coupons a filter keeps, for acting on them at once.</summary>
internal sealed class MatchCoupons(Reader reader, Clock clock)
{
    /// <summary>Ids given at most.</summary>
    public const int Most = 10_000;

    /// <summary>Matches, newest first.</summary>
    public Task<Outcome<IReadOnlyList<string>>> RunAsync(Caller caller, CouponFilter filter, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<string>>(caller, CouponPermissions.View, async db =>
        {
            List<long> ids = await db.Coupons.Where(row => row.MerchantId == caller.MerchantId).Kept(clock.Now, filter.State, filter.Text, filter.PublicOnly)
                .OrderByDescending(row => row.Id).Select(row => row.Id).Take(Most).ToListAsync(stop);
            return ids.ConvertAll(Ids.Text);
        }, stop);
}
