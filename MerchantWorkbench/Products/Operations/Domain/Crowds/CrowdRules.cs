using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Board;

namespace MerchantWorkbench.Products.Operations.Domain.Crowds;

/// <summary>What a crowd may ask for. Limits are ours; the platform's own are not published (seed row M076).</summary>
public static class CrowdRules
{
    /// <summary>Bounds of what a rule says.</summary>
    public const int MostDays = 365, MostTimes = 30, MostGroups = 10, MostTerms = 10;

    /// <summary>A crowd of fewer is not told how many it has: it would be told who.</summary>
    public const int Least = 50;

    /// <summary>How long a crowd may be kept without being asked for anew, in days.</summary>
    public const int Longest = 366;

    /// <summary>What may be asked for with <see cref="TermKind.Did"/>.</summary>
    public static IReadOnlyList<BehaviourKind> Kinds { get; } = [.. Enum.GetValues<BehaviourKind>().Where(Book.IsComing)];

    /// <summary>A count as it is told; null below <see cref="Least"/>, but for nobody at all.</summary>
    public static int? Told(int people) => people == 0 || people >= Least ? people : null;

    /// <summary>Notes all that is wrong with a rule.</summary>
    /// <param name="isShop">Whether the merchant has a shop of that id.</param>
    /// <param name="isTag">Whether it has an own tag of that name.</param>
    public static void Check(Guard guard, CrowdRule? rule, Func<string, bool> isShop, Func<string, bool> isTag)
    {
        guard.Check(rule?.All is { Count: > 0 and <= MostGroups }, "/rule/all", "crowds.groups", MostGroups);
        for (int at = 0; at < Math.Min(rule?.All?.Count ?? 0, MostGroups); at++)
        {
            string pointer = $"/rule/all/{at}/any";
            IReadOnlyList<CrowdTerm>? terms = rule!.All![at]?.Any;
            guard.Check(terms is { Count: > 0 and <= MostTerms }, pointer, "crowds.terms", MostTerms);
            for (int term = 0; term < Math.Min(terms?.Count ?? 0, MostTerms); term++) Check(guard, terms![term], $"{pointer}/{term}", isShop, isTag);
        }
    }

    private static void Check(Guard guard, CrowdTerm? term, string at, Func<string, bool> isShop, Func<string, bool> isTag)
    {
        guard.Check(term is not null && Enum.IsDefined(term.Kind), at + "/kind", "field.required");
        if (term is null) return;
        bool comes = term.Kind is TermKind.Came or TermKind.Did;
        if (term.Kind == TermKind.Tag) Unused(term.Days is null, "/days");
        else guard.Range(term.Days, at + "/days", 1, MostDays);
        if (comes && term.Times is not null) guard.Range(term.Times, at + "/times", 1, MostTimes);
        else Unused(term.Times is null, "/times");
        guard.Check(term.Kind == TermKind.Did ? term.Did is { } did && Kinds.Contains(did) : term.Did is null, at + "/did", "crowds.did");
        Unused(comes || term.Kind == TermKind.First || term.Origin is null, "/origin");
        guard.Check(term.Origin is null || Enum.IsDefined(term.Origin.Value), at + "/origin", "field.required");
        guard.Check(term.ShopId is null || (comes && isShop(term.ShopId)), at + "/shopId", "crowds.shop");
        if (term.Kind == TermKind.Spent) Money(guard, term, at);
        else Unused(term.FromFen is null && term.UntilFen is null, "/fromFen");
        guard.Check(term.Kind == TermKind.Tag ? term.Tag is not null && isTag(term.Tag) : term.Tag is null, at + "/tag", "crowds.tag");

        void Unused(bool isLeftOut, string field) => guard.Check(isLeftOut, at + field, "crowds.unused");
    }

    private static void Money(Guard guard, CrowdTerm term, string at)
    {
        guard.Check(term.FromFen is not null || term.UntilFen is not null, at + "/fromFen", "field.required");
        if (term.FromFen is not null) guard.Money(term.FromFen, at + "/fromFen", 0);
        if (term.UntilFen is not null) guard.Money(term.UntilFen, at + "/untilFen", term.FromFen is >= 0 and <= Fen.Max ? term.FromFen.Value : 0);
    }
}
