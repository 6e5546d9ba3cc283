using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>The shops a till can stand in.</summary>
internal sealed class ListTills(Reader reader)
{
    /// <summary>Lists.</summary>
    public Task<Outcome<IReadOnlyList<TillShop>>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<TillShop>>(caller, CouponPermissions.Redeem, async db =>
            await db.Shops.Where(shop => shop.ClosedAt == null).OrderBy(shop => shop.Id).Select(shop => new TillShop(Ids.Text(shop.Id), shop.Name)).ToListAsync(stop), stop);
}
