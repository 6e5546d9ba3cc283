using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Crowds;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Crowds;

/// <summary>How rules of crowds are read aloud.</summary>
internal static class CrowdWords
{
    /// <summary>"86 people", or that there are too few to say how many.</summary>
    public static string People(IStringLocalizer<Texts> say, int? people) =>
        people is { } count ? say["Crowd.People", count] : say["Crowd.Few", CrowdRules.Least];

    /// <summary>All groups, each in one sentence.</summary>
    public static IEnumerable<string> Lines(IStringLocalizer<Texts> say, CrowdRule rule, Func<string, string?> shop) =>
        rule.All.Select(group => string.Join(say["Crowd.Or"], group.Any.Select(term => Line(say, term, shop))));

    private static string Line(IStringLocalizer<Texts> say, CrowdTerm term, Func<string, string?> shop)
    {
        string what = term.Kind switch
        {
            TermKind.Came => say["Term.came", term.Days!, Often(say, term)],
            TermKind.Did => say["Term.did", term.Days!, Often(say, term), say["Did." + Words.Name(term.Did!.Value)].Value],
            TermKind.First => say["Term.first", term.Days!],
            TermKind.Away => say["Term.away", term.Days!],
            TermKind.Spent => say["Term.spent", term.Days!, Money(say, term)],
            TermKind.Tag => say["Term.tag", term.Tag!],
        };
        string where = term.ShopId is { } id ? say["Term.At", shop(id) ?? id] : "";
        string whence = term.Origin is { } origin ? say["Term.By", say["Origin." + origin].Value] : "";
        return term.Not ? say["Term.Not", what + where + whence] : what + where + whence;
    }

    private static string Often(IStringLocalizer<Texts> say, CrowdTerm term) => term.Times > 1 ? say["Term.Often", term.Times] : say["Term.Once"];

    private static string Money(IStringLocalizer<Texts> say, CrowdTerm term) => (term.FromFen, term.UntilFen) switch
    {
        ({ } from, { } until) => say["Term.Between", Fen.Yuan(from), Fen.Yuan(until)],
        ({ } from, null) => say["Term.From", Fen.Yuan(from)],
        (_, var until) => say["Term.Until", Fen.Yuan(until ?? 0)],
    };
}
