using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Operations;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>The day report: the day's figures, what ran, uses by shop and by coupon, what was spent.</summary>
/// <remarks>Refuses a day that is none or ahead. Where a product is not open its part is not there.</remarks>
internal sealed class ReadReport(Reader reader, CouponFigures coupons, PeopleFigures people, Clock clock)
{
    private static readonly DateOnly First = new(2001, 1, 1);

    /// <summary>Reads.</summary>
    /// <param name="day">As 2026-11-28, by the merchant's calendar; without one, yesterday.</param>
    public async Task<Outcome<ReportSheet>> RunAsync(Caller caller, string? day, CancellationToken stop = default)
    {
        Outcome<Zone> found = await reader.RunAsync<Zone>(caller, HomePermissions.Report, async db => Zone.Of(
            await db.Merchants.Where(row => row.Id == caller.MerchantId).Select(row => row.Zone).SingleAsync(stop)), stop);
        if (!found.Is(out Zone? zone, out Refusal? no)) return no;
        DateTimeOffset now = clock.Now;
        DateOnly today = zone.Day(now), wanted = today.AddDays(-1);
        bool isDay = string.IsNullOrEmpty(day) || DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out wanted);
        Guard guard = new Guard().Check(isDay && wanted >= First, "/day", "report.day").Check(!isDay || wanted <= today, "/day", "report.ahead");
        if (guard.Refusal is { } wrong) return wrong;
        CouponReport? used = (await coupons.DayAsync(caller, zone, wanted, stop)).Value;
        PeopleReport? came = (await people.DayAsync(caller, zone, wanted, stop)).Value;
        IReadOnlyList<CouponLine> lines = used?.Coupons ?? [];
        long discount = lines.Sum(line => line.DiscountFen);
        return new ReportSheet(wanted, wanted == today ? now : null, came, used, lines.Sum(line => line.Redemptions), lines.Sum(line => line.IncomeFen),
            discount, discount + (came?.PromotionFen ?? 0));
    }
}
