using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Calendar;

/// <summary>The days that are seen: a view around a day. Weeks begin on Monday.</summary>
public sealed record CalendarSpan(CalendarView View, DateOnly Date)
{
    /// <summary>The first day.</summary>
    public DateOnly From => WeekTime.Monday(View == CalendarView.Month ? First : Date);

    /// <summary>The day after the last.</summary>
    public DateOnly Until => View switch
    {
        CalendarView.Month => WeekTime.Monday(First.AddMonths(1).AddDays(-1)).AddDays(7),
        CalendarView.Week => From.AddDays(7),
        CalendarView.List => From.AddDays(28),
    };

    public CalendarSpan Earlier => this with { Date = View == CalendarView.Month ? First.AddMonths(-1) : From.AddDays(From.DayNumber - Until.DayNumber) };

    public CalendarSpan Later => this with { Date = View == CalendarView.Month ? First.AddMonths(1) : Until };

    /// <summary>The Mondays, the first first.</summary>
    public IEnumerable<DateOnly> Mondays => Enumerable.Range(0, (Until.DayNumber - From.DayNumber) / 7).Select(week => From.AddDays(week * 7));

    /// <summary>What stands in the address behind the page's own.</summary>
    public string Query => $"?view={Words.Name(View)}&date={Date:yyyy-MM-dd}";

    private DateOnly First => new(Date.Year, Date.Month, 1);

    /// <summary>Of a month, whether the day is one of its own.</summary>
    public bool Holds(DateOnly day) => View != CalendarView.Month || (day.Year, day.Month) == (Date.Year, Date.Month);

    /// <summary>What an address says; the month of today where it says nothing.</summary>
    public static CalendarSpan Read(string? view, string? date, DateOnly today) => new(
        Words.TryParse(view, out CalendarView known) ? known : CalendarView.Month,
        DateOnly.TryParseExact(date, "yyyy-MM-dd", out DateOnly day) && day.Year is > 2000 and < 3000 ? day : today);
}
