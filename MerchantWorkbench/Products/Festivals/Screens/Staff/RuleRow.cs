using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Screens.Staff;

/// <summary>One kind of rule in the form: asked for or not, and with what. Cities are written with commas.</summary>
internal sealed class RuleRow(RuleKind kind)
{
    public RuleKind Kind => kind;

    public bool IsOn { get; set; }

    public long? Least { get; set; }

    public long? Most { get; set; }

    public HashSet<string> Among { get; } = [];

    public string? Cities { get; set; }

    public PlanRule Rule => new(kind, kind.HasRange() ? Least : null, kind.HasRange() ? Most : null,
        !kind.HasList() ? null : kind == RuleKind.City ? PlanForm.List(Cities) : [.. Among.Order(StringComparer.Ordinal)]);

    public void Read(PlanRule rule)
    {
        (IsOn, Least, Most) = (true, rule.Least, rule.Most);
        if (kind == RuleKind.City) Cities = string.Join(", ", rule.Among ?? []);
        else Among.UnionWith(rule.Among ?? []);
    }
}
