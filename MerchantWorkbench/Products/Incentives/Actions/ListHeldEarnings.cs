using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>What was held back with a reason, newest first, and what became of the appeals.</summary>
internal sealed class ListHeldEarnings(Reader reader)
{
    /// <summary>At most so many, the newest.</summary>
    public const int Most = 50;

    /// <summary>Lists.</summary>
    public Task<Outcome<IReadOnlyList<EarningSheet>>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<EarningSheet>>(caller, IncentivePermissions.View, async db =>
        {
            var rows = await (from earning in db.Earnings
                              where earning.MerchantId == caller.MerchantId && earning.Why != null
                              orderby earning.Id descending
                              join shop in db.Shops on earning.ShopId equals shop.Id into shops
                              from place in shops.DefaultIfEmpty()
                              select new { Earning = earning, Shop = place == null ? null : place.Name }).Take(Most).ToListAsync(stop);
            return rows.Select(row => EarningSheet.Of(row.Earning, row.Shop)).ToList();
        }, stop);
}
