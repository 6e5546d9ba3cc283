using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>What is out now and what comes next, for pages of other houses.</summary>
public sealed class CouponCalendar(Reader reader, Clock clock, IStringLocalizer<Texts> say)
{
    private const int MostDates = 7;

    /// <summary>Whether the merchant has ever made a coupon.</summary>
    public Task<Outcome<bool>> AnyAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<bool>(caller, CouponPermissions.View, async db => await db.Coupons.AnyAsync(stop), stop);

    /// <summary>Coupons that can be taken now, the most taken first.</summary>
    /// <param name="zone">The merchant's zone, for the words.</param>
    public Task<Outcome<IReadOnlyList<RunningCoupon>>> RunningAsync(Caller caller, Zone zone, int most, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<RunningCoupon>>(caller, CouponPermissions.View, async db =>
        {
            DateTimeOffset now = clock.Now;
            List<Coupon> rows = await db.Coupons
                .Where(row => row.Stage == CouponStage.Open && row.ClaimFrom <= now && row.ClaimUntil >= now && row.Claimed < row.Total)
                .OrderByDescending(row => row.Claimed).ThenByDescending(row => row.Id).Take(most).ToListAsync(stop);
            return rows.ConvertAll(row => Put(row, new CouponWords(say, zone)));
        }, stop);

    /// <summary>Beginnings and ends of the coming days, soonest first.</summary>
    public Task<Outcome<IReadOnlyList<CouponDate>>> ComingAsync(Caller caller, TimeSpan ahead, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<CouponDate>>(caller, CouponPermissions.View, async db =>
        {
            DateTimeOffset now = clock.Now, end = now + ahead;
            var rows = await db.Coupons
                .Where(row => row.Stage == CouponStage.Open)
                .Where(row => (row.ClaimFrom > now && row.ClaimFrom <= end) || (row.ClaimUntil > now && row.ClaimUntil <= end))
                .OrderBy(row => row.ClaimUntil).Take(100).Select(row => new { row.Id, row.Name, row.ClaimFrom, row.ClaimUntil }).ToListAsync(stop);
            IEnumerable<CouponDate> dates = rows.SelectMany(row => new[]
            {
                new CouponDate(Ids.Text(row.Id), row.Name, row.ClaimFrom, Begins: true),
                new CouponDate(Ids.Text(row.Id), row.Name, row.ClaimUntil, Begins: false),
            });
            return (CouponDate[])[.. dates.Where(date => date.At > now && date.At <= end).OrderBy(date => date.At).Take(MostDates)];
        }, stop);

    private static RunningCoupon Put(Coupon coupon, CouponWords words)
    {
        TicketFace face = words.Face(coupon.Terms);
        return new RunningCoupon(
            Ids.Text(coupon.Id), coupon.Name, face.Value, face.Before, face.After, face.Condition, words.Lines(coupon.Terms), coupon.Claimed, coupon.Total);
    }
}
