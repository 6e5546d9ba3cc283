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
    /// <summary>Finds.</summary>
    public Task<Outcome<RedemptionSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<RedemptionSheet>(caller, CouponPermissions.Reverse, async db =>
            await (from used in db.Redemptions
                   where used.Id == id
                   join coupon in db.Coupons on used.CouponId equals coupon.Id
                   join shop in db.Shops on used.ShopId equals shop.Id
                   join piece in db.Pieces on used.PieceId equals piece.Id
                   select new RedemptionSheet(
                       Ids.Text(used.Id), coupon.Name, shop.Name, used.OrderFen, used.DiscountFen, used.At, used.By, used.ReversedAt != null, piece.UsesLeft))
                .FirstOrDefaultAsync(stop) is { } sheet ? sheet : CouponRefusals.RedemptionNotFound, stop);
}
