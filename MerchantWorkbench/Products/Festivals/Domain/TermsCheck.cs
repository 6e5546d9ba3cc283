using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>What a plan may say.</summary>
internal static class TermsCheck
{
    /// <summary>Longest festival, in days.</summary>
    public const int MostDays = 60;

    /// <summary>Longest time of signing up, in days.</summary>
    public const int MostSignUpDays = 180;

    /// <summary>Longest names, longest words about it.</summary>
    public const int MostNameZh = 20, MostNameEn = 40, MostAboutZh = 300, MostAboutEn = 600;

    /// <summary>Most participants; most days of honouring; most entries of a rule's list.</summary>
    public const int MostPlaces = 100_000, MostHonourDays = 30, MostListed = 200;

    /// <summary>All that is wrong, or null.</summary>
    /// <param name="couponKinds">The kinds of coupons there are.</param>
    /// <param name="today">By the platform's calendar.</param>
    public static Refusal? WhatIsWrong(PlanTerms said, IReadOnlyList<string> couponKinds, DateOnly today)
    {
        var guard = new Guard()
            .Line(said.NameZh, "/nameZh", MostNameZh).Line(said.NameEn, "/nameEn", MostNameEn)
            .Paragraph(said.AboutZh, "/aboutZh", MostAboutZh).Paragraph(said.AboutEn, "/aboutEn", MostAboutEn)
            .Check(said.SignUpFrom is not null, "/signUpFrom", "field.required").Check(said.SignUpUntil is not null, "/signUpUntil", "field.required")
            .Check(said.From is not null, "/from", "field.required").Check(said.Until is not null, "/until", "field.required")
            .Range(said.Places, "/places", 1, MostPlaces).Range(said.HonourDays, "/honourDays", 0, MostHonourDays);
        if (said is { SignUpFrom: { } opens, SignUpUntil: { } closes, From: { } from, Until: { } until })
            guard.Check(closes >= opens, "/signUpUntil", "festivals.ends_before").Check(until >= from, "/until", "festivals.ends_before")
                .Check(closes <= until, "/signUpUntil", "festivals.sign_up_after").Check(closes >= today, "/signUpUntil", "festivals.is_past")
                .Check(until.DayNumber - from.DayNumber < MostDays, "/until", "festivals.too_long", MostDays)
                .Check(closes.DayNumber - opens.DayNumber < MostSignUpDays, "/signUpUntil", "festivals.too_long", MostSignUpDays);
        foreach (var same in (said.Rules ?? []).GroupBy(rule => rule.Kind))
        {
            guard.Check(Enum.IsDefined(same.Key), "/rules", "field.required").Check(same.Count() == 1, "/rules", "festivals.rule_twice");
            if (Enum.IsDefined(same.Key)) Check(guard, same.First(), couponKinds);
        }
        return guard.Refusal;
    }

    /// <summary>Where a rule's wrong field is told.</summary>
    public static string Pointer(RuleKind kind) => "/rules/" + Words.Name(kind);

    private static void Check(Guard guard, PlanRule rule, IReadOnlyList<string> couponKinds)
    {
        string at = Pointer(rule.Kind);
        (long least, long most) = rule.Kind.Bounds();
        bool hasNumber = rule.Least is not null || rule.Most is not null;
        guard.Check(rule.Kind.HasRange() || !hasNumber, at, "festivals.rule_no_numbers");
        if (rule.Kind.HasRange())
        {
            bool sound = InBounds(rule.Least) && InBounds(rule.Most);
            guard.Check(hasNumber || rule.Kind == RuleKind.City, at, "festivals.rule_numbers")
                .Check(sound || rule.Kind.IsMoney(), at, "field.range", least, most)
                .Check(sound || !rule.Kind.IsMoney(), at, "field.money", "0", Fen.Yuan(most))
                .Check(!(rule.Least > rule.Most), at, "festivals.rule_order");
        }
        IReadOnlyList<string> among = rule.Among ?? [];
        guard.Check(rule.Kind.HasList() || among.Count == 0, at, "festivals.rule_no_list");
        if (!rule.Kind.HasList()) return;
        guard.Check(among.Count is >= 1 and <= MostListed && among.Distinct().Count() == among.Count, at, "festivals.rule_list", MostListed);
        if (rule.Kind == RuleKind.CouponKind) guard.Check(among.All(couponKinds.Contains), at, "festivals.rule_unknown");
        else if (rule.Kind == RuleKind.Trade) guard.Check(among.All(word => Words.TryParse(word, out Trade _)), at, "festivals.rule_unknown");
        else foreach (string city in among.Take(MostListed)) guard.Line(city, at, SignUpBody.MostCity);

        bool InBounds(long? number) => number is null || (number >= least && number <= most);
    }
}
