using System.Globalization;
using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Hours of the week by the clock on the merchant's wall.</summary>
/// <param name="Weekdays">Days on which the window begins; 1 is Monday, 7 Sunday.</param>
/// <param name="From">HH:mm, included.</param>
/// <param name="Until">HH:mm, excluded. At or before <paramref name="From"/> it is that hour of the next day.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UseWindow(IReadOnlyList<int> Weekdays, string From, string Until)
{
    /// <summary>Whether the window is open at a wall-clock time. After midnight the day on which it began decides.</summary>
    public bool IsOpen(DateTime local)
    {
        TimeOnly now = TimeOnly.FromDateTime(local), from = Time(From)!.Value, until = Time(Until)!.Value;
        if (until > from) return Began(local) && now >= from && now < until;
        return (Began(local) && now >= from) || (Began(local.AddDays(-1)) && now < until);
    }

    /// <summary>Whether any of the windows is open; null means always.</summary>
    public static bool AnyOpen(IReadOnlyList<UseWindow>? windows, DateTime local) =>
        windows is null || windows.Any(window => window.IsOpen(local));

    internal static void Check(Guard guard, UseWindow? window, string pointer)
    {
        guard.Check(window is not null, pointer, "field.required");
        if (window is null) return;
        guard.Check(window.Weekdays is { Count: > 0 }, $"{pointer}/weekdays", "field.required")
            .Check(window.Weekdays?.All(day => day is >= 1 and <= 7) ?? true, $"{pointer}/weekdays", "field.range", 1, 7)
            .Check(window.Weekdays is not { } days || days.Distinct().Count() == days.Count, $"{pointer}/weekdays", "field.twice")
            .Check(Time(window.From) is not null, $"{pointer}/from", "field.time_of_day")
            .Check(Time(window.Until) is not null, $"{pointer}/until", "field.time_of_day");
    }

    private bool Began(DateTime local) => Weekdays.Contains(local.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek);

    private static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;
}
