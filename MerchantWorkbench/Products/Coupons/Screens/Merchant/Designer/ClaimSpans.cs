using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>The usual times for handing out, by the merchant's calendar. From the start of a day, so that the same choice is the same all day.</summary>
internal static class ClaimSpans
{
    /// <summary>Today, this weekend, seven days, thirty days. On a Sunday this weekend is what is left of it.</summary>
    public static IReadOnlyList<ClaimSpan> All(DateTimeOffset now, Zone zone)
    {
        DateOnly today = zone.Day(now), sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        DateOnly saturday = today.DayOfWeek == DayOfWeek.Sunday ? today : sunday.AddDays(-1);
        return [Span("Today", today, today), Span("Weekend", saturday, sunday), Span("Week", today, today.AddDays(6)), Span("Month", today, today.AddDays(29))];

        ClaimSpan Span(string name, DateOnly first, DateOnly last) => new(name, zone.StartOf(first), zone.EndOf(last));
    }
}
