using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A day's redemptions at the merchant's tills, newest first; a cashier hears of the own ones only.</summary>
internal sealed class ListRedemptions(Reader reader, Clock clock)
{
    /// <summary>Entries listed at most; the sums count all.</summary>
    public const int Most = 200;

    /// <summary>Which ones.</summary>
    /// <param name="Day">A day of the merchant's zone; null is today.</param>
    /// <param name="Person">Whose; null is everybody's that the caller may see.</param>
    public sealed record Ask(DateOnly? Day = null, long? Person = null);

    /// <summary>Lists.</summary>
    public Task<Outcome<RedemptionDay>> RunAsync(Caller caller, Ask ask, CancellationToken stop = default) =>
        reader.RunAsync<RedemptionDay>(caller, CouponPermissions.Redeem, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            Role? role = await Rights.RoleAtAsync(db, caller, merchant, stop);
            Zone zone = Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
            DateOnly day = ask.Day ?? zone.Day(clock.Now);
            IQueryable<Redemption> rows = db.Redemptions.Where(row => row.Day == day);
            if (role == Role.Cashier) rows = rows.Where(row => row.PersonId == caller.PersonId);
            if (ask.Person is { } person) rows = rows.Where(row => row.PersonId == person);
            IQueryable<Redemption> standing = rows.Where(row => row.ReversedAt == null);
            return new RedemptionDay(
                day, await EntriesAsync(db, rows, role, stop), await standing.CountAsync(stop),
                await standing.SumAsync(row => row.OrderFen - row.DiscountFen, stop), await standing.SumAsync(row => row.DiscountFen, stop));
        }, stop);

    private async Task<List<RedemptionDay.Entry>> EntriesAsync(WorkbenchDb db, IQueryable<Redemption> rows, Role? role, CancellationToken stop)
    {
        DateTimeOffset since = clock.Now - (role is Role.Owner or Role.Manager or Role.Key ? ReversalRules.ByManager : ReversalRules.AtTill);
        return await (from used in rows.OrderByDescending(row => row.Id).Take(Most)
                      join coupon in db.Coupons on used.CouponId equals coupon.Id
                      join shop in db.Shops on used.ShopId equals shop.Id
                      orderby used.Id descending
                      select new RedemptionDay.Entry(
                          Ids.Text(used.Id), coupon.Name, shop.Name, used.OrderFen, used.DiscountFen, used.At, used.By, used.ReversedAt != null,
                          used.ReversedAt == null && used.At >= since)).ToListAsync(stop);
    }
}
