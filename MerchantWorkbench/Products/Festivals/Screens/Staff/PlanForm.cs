using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Screens.Staff;

/// <summary>What stands in the form of a plan.</summary>
internal sealed class PlanForm
{
    public string? NameZh { get; set; }

    public string? NameEn { get; set; }

    public string? AboutZh { get; set; }

    public string? AboutEn { get; set; }

    public DateOnly? SignUpFrom { get; set; }

    public DateOnly? SignUpUntil { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public long? Places { get; set; } = 100;

    public long? HonourDays { get; set; } = 3;

    public IReadOnlyList<RuleRow> Rules { get; } = [.. Enum.GetValues<RuleKind>().Select(kind => new RuleRow(kind))];

    public PlanTerms Terms => new(
        NameZh, NameEn, AboutZh, AboutEn, SignUpFrom, SignUpUntil, From, Until, Whole(Places), Whole(HonourDays),
        [.. Rules.Where(row => row.IsOn).Select(row => row.Rule)]);

    public static PlanForm Of(PlanTerms terms)
    {
        PlanForm form = new()
        {
            NameZh = terms.NameZh, NameEn = terms.NameEn, AboutZh = terms.AboutZh, AboutEn = terms.AboutEn, SignUpFrom = terms.SignUpFrom,
            SignUpUntil = terms.SignUpUntil, From = terms.From, Until = terms.Until, Places = terms.Places, HonourDays = terms.HonourDays,
        };
        foreach (PlanRule rule in terms.Rules ?? []) form.Rules.Single(row => row.Kind == rule.Kind).Read(rule);
        return form;
    }

    /// <summary>What is written with commas, of either language.</summary>
    public static string[] List(string? typed) =>
        [.. (typed ?? "").Split([',', '\uFF0C', '\u3001', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static int Whole(long? value) => value is >= int.MinValue and <= int.MaxValue ? (int)value : -1;
}
