using System.Globalization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>A time that comes every week, by the merchant's clock. Weeks begin on Monday.</summary>
/// <param name="Weekday">1 is Monday, 7 Sunday.</param>
/// <param name="Minute">Of the day, 0–1,439.</param>
public readonly record struct WeekTime(int Weekday, int Minute) : IComparable<WeekTime>
{
    /// <summary>Such as 11:00.</summary>
    public string Hour => TimeOnly.MinValue.AddMinutes(Minute).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Number(day));

    /// <summary>The instant in the week of a Monday.</summary>
    public DateTimeOffset In(DateOnly monday, Zone zone) => zone.Instant(monday.AddDays(Weekday - 1).ToDateTime(TimeOnly.MinValue).AddMinutes(Minute));

    public int CompareTo(WeekTime other) => (Weekday, Minute).CompareTo((other.Weekday, other.Minute));

    public static bool operator <(WeekTime left, WeekTime right) => left.CompareTo(right) < 0;

    public static bool operator >(WeekTime left, WeekTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(WeekTime left, WeekTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(WeekTime left, WeekTime right) => left.CompareTo(right) >= 0;

    /// <summary>1 for Monday, 7 for Sunday.</summary>
    public static int Number(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;
}
