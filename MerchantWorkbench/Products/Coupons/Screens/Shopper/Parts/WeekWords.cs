using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;

/// <summary>Says hours of the week: 周一至周五 11:00–14:00.</summary>
internal sealed class WeekWords(IStringLocalizer<Texts> say)
{
    public string Of(IReadOnlyList<UseWindow> windows) => string.Join(say["Words.Semicolon"], windows.Select(Window));

    private string Window(UseWindow window) => say["Words.Window", Days([.. window.Weekdays.Distinct().Order()]), Hours(window)];

    private string Hours(UseWindow window) => window switch
    {
        { From: "00:00", Until: "00:00" } => say["Words.AllDay"],
        _ when string.CompareOrdinal(window.Until, window.From) <= 0 => say["Words.OverMidnight", window.From, window.Until],
        _ => say["Words.HourSpan", window.From, window.Until],
    };

    /// <summary>Three days or more in a row are named by the first and the last.</summary>
    private string Days(List<int> days)
    {
        if (days.Count == 7) return say["Words.EveryDay"];
        List<string> parts = [];
        for (int at = 0; at < days.Count;)
        {
            int end = at;
            while (end + 1 < days.Count && days[end + 1] == days[end] + 1) end++;
            if (end - at >= 2) parts.Add(say["Words.DaySpan", Day(days[at]), Day(days[end])]);
            else parts.AddRange(days[at..(end + 1)].Select(Day));
            at = end + 1;
        }
        return string.Join(say["Words.Comma"], parts);
    }

    private string Day(int day) => say[$"Words.Weekday.{day}"];
}
