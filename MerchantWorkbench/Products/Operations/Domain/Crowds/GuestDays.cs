using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Board;

namespace MerchantWorkbench.Products.Operations.Domain.Crowds;

/// <summary>A merchant's guests by what they did, as it was at one moment. Every term is worked out once.</summary>
/// <param name="today">The merchant's day.</param>
/// <param name="facts">Of the last <see cref="CrowdRules.MostDays"/> days.</param>
/// <param name="firsts">Of all days there are.</param>
/// <param name="spends">What each paid on each day of them, orders before their discount; below zero where more was taken back.</param>
/// <param name="tags">The merchant's own.</param>
internal sealed class GuestDays(
    DateOnly today, IReadOnlyList<DayFact> facts, IReadOnlyList<FirstSeen> firsts, IReadOnlyList<GuestDays.Spend> spends,
    IReadOnlyDictionary<string, PeopleSet> tags)
{
    private readonly Dictionary<CrowdTerm, PeopleSet> known = [];

    /// <summary>Money of one guest on one day.</summary>
    internal readonly record struct Spend(int Guest, DateOnly Day, long Fen);

    /// <summary>Everybody who has come.</summary>
    public PeopleSet Guests { get; } = Union(firsts.Select(first => first.People));

    /// <summary>Who belongs to a crowd.</summary>
    public PeopleSet Of(CrowdRule rule) => rule.Of(Guests, Meant);

    private PeopleSet Meant(CrowdTerm term)
    {
        CrowdTerm asked = term with { Not = false };
        return known.TryGetValue(asked, out PeopleSet? people) ? people : known[asked] = Find(asked);
    }

    private PeopleSet Find(CrowdTerm term) => term.Kind switch
    {
        TermKind.Came or TermKind.Did => Often(term),
        TermKind.First => Union(firsts.Where(first => IsWithin(first.Day, term) && (term.Origin is null || first.Origin == term.Origin))
            .Select(first => first.People)),
        TermKind.Away => Guests.Without(Often(new CrowdTerm(TermKind.Came, Days: term.Days))),
        TermKind.Spent => Spenders(term),
        TermKind.Tag => tags.GetValueOrDefault(term.Tag!, PeopleSet.Nobody),
    };

    /// <summary>On how many different days: the sets of the days say it, and no day counts twice.</summary>
    private PeopleSet Often(CrowdTerm term)
    {
        IEnumerable<PeopleSet> days = facts.Where(fact => IsWithin(fact.Day, term) && IsMeant(fact, term)).GroupBy(fact => fact.Day)
            .Select(day => Union(day.Select(fact => fact.People)));
        var reached = new PeopleSet[term.Times ?? 1];
        Array.Fill(reached, PeopleSet.Nobody);
        foreach (PeopleSet day in days)
            for (int at = reached.Length - 1; at >= 0; at--) reached[at] = reached[at].Or(at == 0 ? day : reached[at - 1].And(day));
        return reached[^1];
    }

    private PeopleSet Spenders(CrowdTerm term)
    {
        Dictionary<int, long> sums = [];
        foreach (Spend spend in spends)
            if (IsWithin(spend.Day, term)) sums[spend.Guest] = sums.GetValueOrDefault(spend.Guest) + spend.Fen;
        // Who paid nothing spent nothing: a term from zero means them too.
        PeopleSet inside = PeopleSet.Of(sums.Where(one => IsBetween(one.Value)).Select(one => one.Key));
        return IsBetween(0) ? inside.Or(Guests.Without(PeopleSet.Of(sums.Keys))) : inside;

        bool IsBetween(long fen) => fen >= (term.FromFen ?? 0) && fen <= (term.UntilFen ?? long.MaxValue);
    }

    private bool IsWithin(DateOnly day, CrowdTerm term) => day <= today && day > today.AddDays(-term.Days!.Value);

    private static bool IsMeant(DayFact fact, CrowdTerm term) =>
        (term.Did is { } kind ? fact.Kind == kind : Book.IsComing(fact.Kind))
        && (term.Origin is null || fact.Origin == term.Origin) && (term.ShopId is null || fact.Shop == Ids.Parse(term.ShopId));

    private static PeopleSet Union(IEnumerable<PeopleSet> sets) => sets.Aggregate(PeopleSet.Nobody, (all, some) => all.Or(some));
}
