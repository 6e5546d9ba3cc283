using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>What every coupon must satisfy, whatever its kind.</summary>
internal static class TermsRules
{
    /// <summary>Pieces of one coupon at most, also after appending.</summary>
    public static readonly int MaxTotal = 10_000_000;

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private const int LongestYears = 10;

    public static Refusal? WhatIsWrong(CouponTerms terms)
    {
        Guard guard = new();
        guard.Line(terms.Name, "/name", 21)
            .Check(Enum.IsDefined(terms.Kind), "/kind", "field.required")
            .Range(terms.Total, "/total", 1, MaxTotal);
        Span(guard, terms.ClaimFrom, terms.ClaimUntil, "/claimFrom", "/claimUntil");
        guard.Check(terms.Validity is not null, "/validity", "field.required");
        terms.Validity?.Check(guard, terms.ClaimFrom);
        Layers(guard, terms.Layers);
        guard.Check(terms.Audience is not { } audience || Enum.IsDefined(audience), "/audience", "field.unknown")
            .Check(terms.Audience == Audience.Crowd ? terms.Crowd is { Length: > 0 } : terms.Crowd is null, "/crowd", "coupons.crowd");
        guard.Check(Enum.IsDefined(terms.CodeMode), "/codeMode", "field.required");
        if (Enum.IsDefined(terms.Kind)) KindFields.Check(guard, terms);
        Limits(guard, terms);
        Places(guard, terms);
        guard.Paragraph(terms.Description, "/description", 200, required: false)
            .Line(terms.Picture, "/picture", 64, required: false);
        if (guard.IsSound) Money(guard, terms);
        return guard.Refusal;
    }

    /// <summary>A span of time that makes sense: both ends given, in this century, in order, at most ten years long.</summary>
    internal static void Span(Guard guard, DateTimeOffset? from, DateTimeOffset? until, string fromPointer, string untilPointer)
    {
        bool both = Sane(guard, from, fromPointer) & Sane(guard, until, untilPointer);
        if (!both) return;
        guard.Check(until > from, untilPointer, "field.not_later")
            .Check(until <= from!.Value.AddYears(LongestYears), untilPointer, "field.too_far", LongestYears);
    }

    private static bool Sane(Guard guard, DateTimeOffset? at, string pointer)
    {
        bool given = at is { } instant && instant != default, sane = given && at >= Earliest && at < Latest;
        guard.Check(given, pointer, "field.required").Check(sane || !given, pointer, "field.date", Earliest.Year, Latest.Year - 1);
        return sane;
    }

    private static void Layers(Guard guard, IReadOnlyList<Layer>? layers) =>
        guard.Check(layers is { Count: > 0 }, "/layers", "field.required")
            .Check(layers is null || layers.All(Enum.IsDefined), "/layers", "field.unknown")
            .Check(layers is null || layers.Distinct().Count() == layers.Count, "/layers", "field.twice");

    private static void Limits(Guard guard, CouponTerms terms)
    {
        guard.Range(terms.PerPerson, "/perPerson", 1, MaxTotal).Range(terms.UsesPerPiece, "/usesPerPiece", 1, 100);
        if (terms.PerPersonPerDay is { } personDay) guard.Range(personDay, "/perPersonPerDay", 1, MaxTotal);
        if (terms.PerDay is { } day) guard.Range(day, "/perDay", 1, MaxTotal);
        if (terms.BudgetFen is { } budget) guard.Money(budget, "/budgetFen", 1);
    }

    private static void Places(Guard guard, CouponTerms terms)
    {
        if (terms.Shops is { } shops)
        {
            guard.Check(shops.Count > 0, "/shops", "field.required")
                .Check(shops.Count <= 1_000, "/shops", "field.too_many", 1_000)
                .Check(shops.Distinct().Count() == shops.Count, "/shops", "field.twice");
        }

        if (terms.UseWindows is not { } windows) return;
        guard.Check(windows.Count > 0, "/useWindows", "field.required").Check(windows.Count <= 20, "/useWindows", "field.too_many", 20);
        for (int at = 0; at < Math.Min(windows.Count, 20); at++) UseWindow.Check(guard, windows[at], $"/useWindows/{at}");
    }

    private static void Money(Guard guard, CouponTerms terms)
    {
        long? largest = Discount.LargestFen(terms);
        guard.Check(largest is not null || terms.BudgetFen is null, "/capFen", "coupons.cap_needed");
        if (largest is not { } fen) return;
        Int128 piece = (Int128)fen * terms.UsesPerPiece;
        guard.Check(terms.BudgetFen is null || terms.BudgetFen >= piece, "/budgetFen", "coupons.budget_too_small", Fen.Yuan((long)piece))
            .Check(piece * terms.Total <= long.MaxValue, "/total", "coupons.too_much_money");
    }
}
