using System.Globalization;
using System.Text.RegularExpressions;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Campaigns;

/// <summary>
/// The days of a campaign, and times said relative to them, so that a recipe knows no date: <c>$start</c> and <c>$end</c> are the first and the last
/// second, <c>$first</c> and <c>$last</c> the days; <c>$start+2T09:30</c> is half past nine on the third day, <c>$end+2</c> its last second,
/// <c>$first+2</c> the day itself.
/// </summary>
/// <param name="First">First day, by the merchant's calendar.</param>
/// <param name="Last">Last day.</param>
public sealed partial record CampaignDays(DateOnly First, DateOnly Last, Zone Zone)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>How many days, both ends counted.</summary>
    public int Count => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The instant or the day a word means, as JSON writes it; null for a word that means none.</summary>
    public string? Read(string word)
    {
        if (Form().Match(word) is not { Success: true } said) return null;
        bool isEnd = said.Groups[1].Value is "end" or "last";
        DateOnly day = said.Groups[2].Success ? First.AddDays(int.Parse(said.Groups[2].Value, CultureInfo.InvariantCulture)) : isEnd ? Last : First;
        return said.Groups[1].Value switch
        {
            "start" => Text(Zone.Instant(day.ToDateTime(said.Groups[3].Success
                ? TimeOnly.ParseExact(said.Groups[3].Value, "HH:mm", CultureInfo.InvariantCulture) : TimeOnly.MinValue))),
            "end" => Text(Zone.EndOf(day)),
            _ => day.ToString(Day, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>An instant as a word that moves with the campaign.</summary>
    public string Say(DateTimeOffset at)
    {
        DateTime local = Zone.Local(at);
        string place = Away(DateOnly.FromDateTime(local));
        TimeOnly time = TimeOnly.FromDateTime(local);
        return time >= new TimeOnly(23, 59, 59) ? "$end" + place : time < new TimeOnly(0, 1) ? "$start" + place
            : $"$start{place}T{time.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A day as a word that moves with the campaign.</summary>
    public string Say(DateOnly day) => "$first" + Away(day);

    private string Away(DateOnly day) => (day.DayNumber - First.DayNumber).ToString("+0;-0;+0", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\$(start|end|first|last)([+-]\d{1,3})?(?:T(\d\d:\d\d))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
