using System.Text.Json;
using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>What a plan says. All days are calendar days, read by the calendar of the merchant who looks, first and last included.</summary>
/// <param name="NameZh">1–20 characters.</param>
/// <param name="NameEn">1–40 characters.</param>
/// <param name="AboutZh">What it is, 1–300 characters.</param>
/// <param name="AboutEn">What it is, 1–600 characters.</param>
/// <param name="SignUpFrom">First day of signing up.</param>
/// <param name="SignUpUntil">Last day of signing up; not after the festival.</param>
/// <param name="From">The festival's first day.</param>
/// <param name="Until">The festival's last day.</param>
/// <param name="Places">Most participants, 1–100,000; what waits for a decision has a place too.</param>
/// <param name="HonourDays">Whole days after the day of leaving on which what was promised still holds, 0–30.</param>
/// <param name="Rules">What it asks for, each kind once.</param>
public record PlanTerms(
    string? NameZh, string? NameEn, string? AboutZh, string? AboutEn, DateOnly? SignUpFrom, DateOnly? SignUpUntil, DateOnly? From, DateOnly? Until,
    int Places, int HonourDays, IReadOnlyList<PlanRule>? Rules)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The rules of the plan, with the number of coupons in front even where the plan says nothing: at least one.</summary>
    [JsonIgnore]
    public IReadOnlyList<PlanRule> AllRules => (Rules ?? []).Any(rule => rule.Kind == RuleKind.Coupons) ? Rules!
        : [new PlanRule(RuleKind.Coupons, 1, RuleKinds.MostCoupons), .. Rules ?? []];

    /// <summary>Its name in the language that is read.</summary>
    public string Name(System.Globalization.CultureInfo language) => (language.TwoLetterISOLanguageName == "en" ? NameEn : NameZh) ?? "";

    /// <summary>What it is, in the language that is read.</summary>
    public string About(System.Globalization.CultureInfo language) => (language.TwoLetterISOLanguageName == "en" ? AboutEn : AboutZh) ?? "";

    /// <summary>Without what is empty; rules in one order.</summary>
    public PlanTerms Tidy() => new(
        NameZh?.Trim(), NameEn?.Trim(), AboutZh?.Trim(), AboutEn?.Trim(), SignUpFrom, SignUpUntil, From, Until, Places, HonourDays,
        [.. (Rules ?? []).OrderBy(rule => rule.Kind).Select(rule => rule with { Among = rule.Among is { Count: > 0 } list ? list : null })]);

    /// <summary>Written in one way, for the table.</summary>
    public string Write() => JsonSerializer.Serialize<PlanTerms>(this, Json);

    /// <summary>As it was written.</summary>
    public static PlanTerms Read(string json) => JsonSerializer.Deserialize<PlanTerms>(json, Json)!;
}
