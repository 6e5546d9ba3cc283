using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;

/// <summary>When a show is and how far away that is, in words; worked out by the server, right at the moment a page is drawn.</summary>
internal static class AnnouncementWords
{
    private const int Hour = 60, Day = 24 * Hour;

    /// <summary>Day, weekday and hour by the merchant's clock.</summary>
    public static string When(IStringLocalizer<Texts> say, Zone zone, DateTimeOffset at) =>
        say["Show.When", zone.Local(at), say["Weekday." + WeekTime.Number(zone.Day(at))].Value];

    /// <summary>How long until it starts, that it goes on, or that it is over.</summary>
    public static string Countdown(IStringLocalizer<Texts> say, AnnouncementSheet show, DateTimeOffset now)
    {
        if (show.StartsAt is not { } starts) return say["Show.NoTime"];
        if (now >= starts) return say[now < show.EndsAt ? "Show.On" : "Show.Over"];
        // Upwards: as long as it says a minute, it has not begun.
        int minutes = (int)Math.Ceiling((starts - now).TotalMinutes);
        (string Unit, int Count)[] parts = minutes >= Day ? [("Day", minutes / Day), ("Hour", minutes % Day / Hour)]
            : [("Hour", minutes / Hour), ("Minute", minutes % Hour)];
        return say["Show.In", string.Join(' ', parts.Where(part => part.Count > 0).Select(part => Part(say, part.Unit, part.Count)))];
    }

    private static string Part(IStringLocalizer<Texts> say, string unit, int count) => say[$"Show.{unit}{(count == 1 ? ".One" : "")}", count];
}
