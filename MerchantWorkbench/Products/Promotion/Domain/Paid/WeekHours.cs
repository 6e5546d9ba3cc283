using System.Globalization;

namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>
/// The hours of a week as 168 bits: 42 hexadecimal digits, six a day, Monday first, midnight first, by the merchant's wall clock. Null is always. (The real
/// service has seven numbers of 24 bits, Sunday first, see seed row M075.)
/// </summary>
public static class WeekHours
{
    private const int Digits = 42, DigitsADay = 6, HoursADigit = 4, HoursADay = 24;

    /// <summary>Readable, and at least one hour is on.</summary>
    public static bool IsSound(string? hours) => hours is null
        || (hours.Length == Digits && hours.All(char.IsAsciiHexDigit) && hours.Any(digit => digit != '0'));

    /// <summary>Seven days of 24 bits, Monday first, midnight lowest.</summary>
    public static int[] Days(string? hours)
    {
        var days = new int[7];
        for (int day = 0; day < days.Length; day++)
            for (int hour = 0; hour < HoursADay; hour++)
                if (IsOn(hours, day, hour)) days[day] |= 1 << hour;
        return days;
    }

    /// <summary>Whether it runs in an hour of a day, 0 for Monday.</summary>
    public static bool IsOn(string? hours, int day, int hour) => hours is null
        || (Convert.ToInt32(hours.Substring((day * DigitsADay) + (hour / HoursADigit), 1), 16) & (8 >> (hour % HoursADigit))) != 0;

    /// <summary>Whether it runs at this wall-clock time.</summary>
    public static bool IsOn(int[] week, DateTime local) => (week[Day(local)] & (1 << local.Hour)) != 0;

    /// <summary>How many hours of that day it runs, and how many of them have begun.</summary>
    public static (int Begun, int All) OfDay(int[] week, DateTime local)
    {
        int day = week[Day(local)];
        return (int.PopCount(day & ((2 << local.Hour) - 1)), int.PopCount(day));
    }

    /// <summary>Writes the hours for which something holds; the day is 0 for Monday.</summary>
    public static string Of(Func<int, int, bool> isOn)
    {
        var digits = new char[Digits];
        for (int at = 0; at < Digits; at++)
        {
            int digit = 0;
            for (int bit = 0; bit < HoursADigit; bit++)
                if (isOn(at / DigitsADay, (at % DigitsADay * HoursADigit) + bit)) digit |= 8 >> bit;
            digits[at] = digit.ToString("x", CultureInfo.InvariantCulture)[0];
        }
        return new string(digits);
    }

    private static int Day(DateTime local) => ((int)local.DayOfWeek + 6) % 7;
}
