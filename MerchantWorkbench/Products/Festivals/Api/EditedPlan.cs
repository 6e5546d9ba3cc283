using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Api;

/// <summary>Other words for a draft.</summary>
/// <param name="Version">The version they were written on.</param>
internal sealed record EditedPlan(
    int Version, string? NameZh, string? NameEn, string? AboutZh, string? AboutEn, DateOnly? SignUpFrom, DateOnly? SignUpUntil, DateOnly? From,
    DateOnly? Until, int Places, int HonourDays, IReadOnlyList<PlanRule>? Rules)
    : PlanTerms(NameZh, NameEn, AboutZh, AboutEn, SignUpFrom, SignUpUntil, From, Until, Places, HonourDays, Rules);
