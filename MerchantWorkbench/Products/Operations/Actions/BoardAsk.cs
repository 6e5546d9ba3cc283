using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Board;

namespace MerchantWorkbench.Products.Operations.Actions;

/// <summary>What part of the board is asked for, as it stands in an address.</summary>
/// <param name="Days">7, 28 or 90 up to today; 28 when nothing is named.</param>
/// <param name="From">First day, as 2026-11-01; with <paramref name="Until"/> instead of days.</param>
/// <param name="Until">Last day, likewise; today when only the first is named.</param>
/// <param name="Shop">Id of one shop.</param>
public sealed record BoardAsk(string? Days = null, string? From = null, string? Until = null, string? Shop = null)
{
    /// <summary>Days when nothing is named.</summary>
    public const int Usual = 28;

    /// <summary>The lengths offered.</summary>
    public static IReadOnlyList<int> Lengths => [7, Usual, 90];

    /// <summary>The same as the end of an address; empty for the usual board.</summary>
    public string Query
    {
        get
        {
            string parts = string.Join('&', new (string Name, string? Value)[] { ("days", Days), ("from", From), ("until", Until), ("shop", Shop) }
                .Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
            return parts.Length == 0 ? "" : "?" + parts;
        }
    }

    /// <summary>The days, or what is wrong with them.</summary>
    internal Outcome<Period> Read(DateOnly today)
    {
        if (string.IsNullOrEmpty(From) && string.IsNullOrEmpty(Until)) return Length(today);
        DateOnly from = default, until = today;
        var guard = new Guard();
        guard.Check(TryRead(From, out from), "/from", "board.day");
        guard.Check(string.IsNullOrEmpty(Until) || TryRead(Until, out until), "/until", "board.day");
        if (guard.IsSound) guard.Check(until <= today, "/until", "board.ahead");
        if (guard.IsSound) guard.Check(from <= until, "/from", "board.order");
        if (guard.IsSound) guard.Check(new Period(from, until).Days <= Period.MostDays, "/from", "board.too_long", Period.MostDays);
        return guard.Refusal is { } no ? no : new Period(from, until);
    }

    private Outcome<Period> Length(DateOnly today)
    {
        int days = Usual;
        var guard = new Guard().Check(string.IsNullOrEmpty(Days) || (int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out days)
            && Lengths.Contains(days)), "/days", "field.choice", string.Join(", ", Lengths));
        return guard.Refusal is { } no ? no : Period.Ending(today, days);
    }

    private static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 2000 and < 9000;
}
