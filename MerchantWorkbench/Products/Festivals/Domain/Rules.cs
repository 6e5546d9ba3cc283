using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>Holds a plan's rules against a merchant's facts. The one place that does: the page before sending, the action at sending, staff after it.</summary>
public static class Rules
{
    /// <summary>Every rule of the plan, in its order.</summary>
    public static IReadOnlyList<CheckedRule> Check(PlanTerms plan, SignUpFacts facts) => [.. plan.AllRules.Select(rule => Check(rule, plan, facts))];

    private static CheckedRule Check(PlanRule rule, PlanTerms plan, SignUpFacts facts) => rule.Kind switch
    {
        RuleKind.Coupons => Number(rule, facts.Coupons.Count),
        RuleKind.Shops => Number(rule, facts.Shops),
        RuleKind.Picture => Number(rule with { Least = 1 }, facts.HasPicture ? 1 : 0),
        RuleKind.Title => Number(rule, PlainText.Length(facts.Title ?? "")),
        RuleKind.Text => Number(rule, PlainText.Length(facts.Text ?? "")),
        RuleKind.Trade => Listed(rule, facts.Trade is { } trade ? [Words.Name(trade)] : [], Lack.NotSaid),
        RuleKind.City => City(rule, facts.Cities),
        RuleKind.CouponKind => Listed(rule, [.. facts.Coupons.Select(coupon => coupon.Kind).Distinct()], Lack.NoCoupon),
        RuleKind.Threshold => Each(rule, facts.Coupons, coupon => coupon.ThresholdFen),
        RuleKind.Discount => Each(rule, facts.Coupons, coupon => coupon.LargestFen),
        RuleKind.PercentOff => Percent(rule, facts.Coupons),
        RuleKind.Stock => Each(rule, facts.Coupons, coupon => coupon.Left),
        RuleKind.FestivalDays => Each(rule with { Least = Days(plan).Count }, facts.Coupons, coupon => Covered(coupon, plan, facts.Zone)),
    };

    private static CheckedRule Number(PlanRule rule, long has) => new(rule, Within(rule, has), has, null, [], null);

    private static CheckedRule Listed(PlanRule rule, IReadOnlyList<string> chosen, Lack nothing)
    {
        string[] wrong = [.. chosen.Except(rule.Among ?? [])];
        return new(rule, chosen.Count > 0 && wrong.Length == 0, null, null, wrong, chosen.Count == 0 ? nothing : null);
    }

    /// <summary>At least one where the plan names no number.</summary>
    private static CheckedRule City(PlanRule rule, IReadOnlyList<string> cities)
    {
        PlanRule full = rule with { Least = rule.Least ?? 1 };
        string[] wrong = [.. cities.Except(rule.Among ?? [])];
        return new(full, wrong.Length == 0 && Within(full, cities.Count), cities.Count, null, wrong, null);
    }

    private static CheckedRule Percent(PlanRule rule, IReadOnlyList<CouponFacts> coupons)
    {
        CouponFacts[] percent = [.. coupons.Where(coupon => coupon.PercentOff is not null)];
        return coupons.Count > 0 && percent.Length == 0 ? new(rule, true, null, null, [], Lack.NotOfThatKind)
            : Each(rule, percent, coupon => coupon.PercentOff);
    }

    /// <summary>Of each coupon; where one breaks the rule, it is the one that is named. What nothing bounds is more than any number.</summary>
    private static CheckedRule Each(PlanRule rule, IReadOnlyList<CouponFacts> coupons, Func<CouponFacts, long?> measure)
    {
        if (coupons.Count == 0) return new(rule, false, null, null, [], Lack.NoCoupon);
        CouponFacts? broken = coupons.FirstOrDefault(coupon => !Within(rule, measure(coupon) ?? long.MaxValue));
        CouponFacts named = broken ?? coupons[0];
        long? has = measure(named);
        return new(rule, broken is null, has, named.Name, [], has is null ? Lack.Unbounded : null);
    }

    private static bool Within(PlanRule rule, long has) => !(has < rule.Least) && !(has > rule.Most);

    private static long Covered(CouponFacts coupon, PlanTerms plan, Zone zone) =>
        Days(plan).Count(day => coupon.ClaimFrom <= zone.StartOf(day) && coupon.ClaimUntil >= zone.EndOf(day));

    private static IReadOnlyList<DateOnly> Days(PlanTerms plan) => plan is { From: { } from, Until: { } until } && until >= from
        ? [.. Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays)] : [];
}
