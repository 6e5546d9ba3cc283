using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>One thing that earned points, or would have, of the merchant's own.</summary>
internal sealed class FindEarning(Reader reader)
{
    /// <summary>Finds; request.not_found for anybody else's.</summary>
    public Task<Outcome<EarningSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<EarningSheet>(caller, IncentivePermissions.View, async db =>
        {
            if (await db.Earnings.FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == caller.MerchantId, stop) is not { } earning)
                return Refusal.NotFound;
            return EarningSheet.Of(earning, await db.Shops.Where(row => row.Id == earning.ShopId).Select(row => row.Name).FirstOrDefaultAsync(stop));
        }, stop);
}
