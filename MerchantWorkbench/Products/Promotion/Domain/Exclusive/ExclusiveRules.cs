using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Exclusive;

/// <summary>What may be said about days that are bought as a whole, and which days those are.</summary>
internal static class ExclusiveRules
{
    /// <summary>Days of one booking, so that nobody has a slot for long.</summary>
    public const int MostDays = 14;

    /// <summary>The highest price of a day, in fen or points.</summary>
    public const int MostPrice = 100_000_000;

    /// <summary>Days of slots are the platform's, so that two merchants' days never overlap.</summary>
    public static Zone Calendar => Zone.Of(null);

    /// <summary>Notes all that is wrong.</summary>
    public static void Check(Guard guard, PlacementBody said, ExclusiveTerms terms)
    {
        guard.Check(Enum.IsDefined(terms.Pay), "/exclusive/pay", "field.required").Range(terms.Price, "/exclusive/price", 1, MostPrice)
            .Check(said.Slots is { Count: 1 }, "/slots", "promotion.one_slot").Check(said.Paid is null, "/paid", "promotion.one_offer");
        if (said is { From: { } from, Until: { } until }) guard.Check(until < from.AddDays(MostDays), "/until", "placements.too_long", MostDays);
    }

    /// <summary>The days a placement is for, from a day on.</summary>
    public static IReadOnlyList<DateOnly> Days(PlacementBody said, DateOnly since)
    {
        if (said is not { From: { } from, Until: { } until }) return [];
        DateOnly first = from > since ? from : since;
        return first > until ? [] : [.. Enumerable.Range(0, Math.Min(until.DayNumber - first.DayNumber, MostDays) + 1).Select(first.AddDays)];
    }
}
