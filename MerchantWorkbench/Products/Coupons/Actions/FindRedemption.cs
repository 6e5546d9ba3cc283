using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>One redemption of the merchant.</summary>
/// <remarks>Refuses: redemptions.not_found.</remarks>
internal sealed class FindRedemption(Reader reader)
{
    /// <summary>What stands on the till's list.</summary>
    public sealed record Sheet(string Id, string CouponName, string ShopName, long OrderFen, long DiscountFen, DateTimeOffset At, string By, bool IsReversed);

    /// <summary>Finds.</summary>
    public Task<Outcome<Sheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<Sheet>(caller, CouponPermissions.Reverse, async db =>
            await (from used in db.Redemptions
                   where used.Id == id
                   join coupon in db.Coupons on used.CouponId equals coupon.Id
                   join shop in db.Shops on used.ShopId equals shop.Id
                   select new Sheet(Ids.Text(used.Id), coupon.Name, shop.Name, used.OrderFen, used.DiscountFen, used.At, used.By, used.ReversedAt != null))
                .FirstOrDefaultAsync(stop) is { } sheet ? sheet : CouponRefusals.RedemptionNotFound, stop);
}
