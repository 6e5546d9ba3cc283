using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>What coupons brought a merchant, for pages of other houses.</summary>
public sealed class CouponFigures(Reader reader, Clock clock)
{
    private const int Days = 28;

    /// <summary>Four weeks, for whoever may see the merchant's coupons.</summary>
    /// <param name="zone">The merchant's zone, whose days are meant.</param>
    public Task<Outcome<CouponOverview>> OverviewAsync(Caller caller, Zone zone, CancellationToken stop = default) =>
        reader.RunAsync<CouponOverview>(caller, CouponPermissions.View, async db =>
        {
            DateTimeOffset now = clock.Now;
            DateOnly today = zone.Day(now), first = today.AddDays(1 - Days);
            Dictionary<DateOnly, CouponDay> claims = await ClaimsAsync(db, first, stop), uses = await UsesAsync(db, first, stop);
            return new CouponOverview(
                [.. Enumerable.Range(0, Days).Select(i => Join(first.AddDays(i), claims, uses))],
                await SpanAsync(db, today.AddDays(-6), now, stop),
                await SpanAsync(db, today.AddDays(-13), now.AddDays(-7), stop));
        }, stop);

    /// <summary>One day: what each coupon did, and what each shop took in. Coupons out on that day stand there even if nothing happened.</summary>
    public Task<Outcome<CouponReport>> DayAsync(Caller caller, Zone zone, DateOnly day, CancellationToken stop = default) =>
        reader.RunAsync<CouponReport>(caller, CouponPermissions.View, async db =>
        {
            DateTimeOffset start = zone.StartOf(day), end = zone.StartOf(day.AddDays(1));
            Dictionary<long, int> claimed = await db.Pieces.Where(row => !row.IsTest && row.ClaimDay == day).GroupBy(row => row.CouponId)
                .Select(one => new { one.Key, Pieces = one.Count() }).ToDictionaryAsync(one => one.Key, one => one.Pieces, stop);
            var uses = await db.Redemptions.Where(row => !row.IsTest && row.ReversedAt == null && row.Day == day)
                .GroupBy(row => new { row.CouponId, row.ShopId })
                .Select(one => new
                {
                    one.Key.CouponId, one.Key.ShopId, Count = one.Count(), Orders = one.Sum(row => row.OrderFen), Discount = one.Sum(row => row.DiscountFen),
                }).ToListAsync(stop);
            long[] touched = [.. claimed.Keys.Concat(uses.Select(use => use.CouponId)).Distinct()];
            var coupons = await db.Coupons.Where(row => touched.Contains(row.Id)
                || (row.Stage == CouponStage.Open && row.ClaimFrom < end && row.ClaimUntil >= start)).OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.Name }).ToListAsync(stop);
            Dictionary<long, string> shops = await db.Shops.ToDictionaryAsync(row => row.Id, row => row.Name, stop);
            return new CouponReport(
                [.. coupons.Select(coupon => new CouponLine(Ids.Text(coupon.Id), coupon.Name, claimed.GetValueOrDefault(coupon.Id),
                    uses.Where(use => use.CouponId == coupon.Id).Sum(use => use.Count),
                    uses.Where(use => use.CouponId == coupon.Id).Sum(use => use.Orders - use.Discount),
                    uses.Where(use => use.CouponId == coupon.Id).Sum(use => use.Discount)))],
                [.. uses.GroupBy(use => use.ShopId).Select(shop => new CouponLine(Ids.Text(shop.Key), shops.GetValueOrDefault(shop.Key, ""), 0,
                    shop.Sum(use => use.Count), shop.Sum(use => use.Orders - use.Discount), shop.Sum(use => use.Discount)))
                    .OrderByDescending(shop => shop.Redemptions).ThenBy(shop => shop.Name, StringComparer.Ordinal)]);
        }, stop);

    private static CouponDay Join(DateOnly day, Dictionary<DateOnly, CouponDay> claims, Dictionary<DateOnly, CouponDay> uses)
    {
        CouponDay claimed = claims.GetValueOrDefault(day) ?? new CouponDay(day), used = uses.GetValueOrDefault(day) ?? new CouponDay(day);
        return used with { People = claimed.People, Pieces = claimed.Pieces };
    }

    private static Task<Dictionary<DateOnly, CouponDay>> ClaimsAsync(WorkbenchDb db, DateOnly first, CancellationToken stop) =>
        db.Pieces.Where(row => !row.IsTest && row.ClaimDay >= first).GroupBy(row => row.ClaimDay)
            .Select(day => new { day.Key, People = day.Select(row => row.Holder).Distinct().Count(), Pieces = day.Count() })
            .ToDictionaryAsync(day => day.Key, day => new CouponDay(day.Key, day.People, day.Pieces), stop);

    private static Task<Dictionary<DateOnly, CouponDay>> UsesAsync(WorkbenchDb db, DateOnly first, CancellationToken stop) =>
        db.Redemptions.Where(row => !row.IsTest && row.ReversedAt == null && row.Day >= first).GroupBy(row => row.Day)
            .Select(day => new { day.Key, Count = day.Count(), Orders = day.Sum(row => row.OrderFen), Discount = day.Sum(row => row.DiscountFen) })
            .ToDictionaryAsync(day => day.Key, day => new CouponDay(day.Key, 0, 0, day.Count, day.Orders - day.Discount, day.Discount), stop);

    /// <summary>Seven days from the first, ended at an instant of the last. People are counted once, however many days they came.</summary>
    private static async Task<CouponDay> SpanAsync(WorkbenchDb db, DateOnly first, DateTimeOffset end, CancellationToken stop)
    {
        DateOnly last = first.AddDays(6);
        IQueryable<Piece> pieces = db.Pieces.Where(row => !row.IsTest && row.ClaimDay >= first && row.ClaimDay <= last && row.ClaimedAt <= end);
        IQueryable<Redemption> uses = db.Redemptions
            .Where(row => !row.IsTest && row.ReversedAt == null && row.Day >= first && row.Day <= last && row.At <= end);
        long orders = await uses.SumAsync(row => row.OrderFen, stop), discount = await uses.SumAsync(row => row.DiscountFen, stop);
        int people = await pieces.Select(row => row.Holder).Distinct().CountAsync(stop);
        return new CouponDay(first, people, await pieces.CountAsync(stop), await uses.CountAsync(stop), orders - discount, discount);
    }
}
