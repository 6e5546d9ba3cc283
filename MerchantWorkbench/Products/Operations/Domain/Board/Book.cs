using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>What happened, laid out by day and kind so that any window of days is a few unions. One shop's, or the whole merchant's.</summary>
internal sealed class Book
{
    private readonly Dictionary<(DateOnly Day, BehaviourKind Kind), Entry> entries = [];
    private readonly Dictionary<DateOnly, PeopleSet> came = [];
    private readonly Dictionary<DateOnly, PeopleSet> firsts = [];
    private readonly Dictionary<DateOnly, long> costs = [];
    private readonly bool isOneShop;

    /// <param name="shop">Only what happened there; null for everything.</param>
    public Book(IEnumerable<DayFact> facts, IEnumerable<FirstSeen> seen, IEnumerable<Outlay> outlays, long? shop = null)
    {
        isOneShop = shop is not null;
        foreach (DayFact fact in facts.Where(fact => shop is null || fact.Shop == shop))
        {
            Entry entry = entries.GetValueOrDefault((fact.Day, fact.Kind));
            entries[(fact.Day, fact.Kind)] = new Entry(entry.Times + fact.Times, entry.Fen + fact.Fen, (entry.People ?? PeopleSet.Nobody).Or(fact.People));
            if (IsComing(fact.Kind)) came[fact.Day] = came.GetValueOrDefault(fact.Day, PeopleSet.Nobody).Or(fact.People);
        }
        foreach (FirstSeen first in seen) firsts[first.Day] = firsts.GetValueOrDefault(first.Day, PeopleSet.Nobody).Or(first.People);
        foreach (Outlay outlay in outlays.Where(outlay => shop is null || outlay.Shop == shop))
            costs[outlay.Day] = costs.GetValueOrDefault(outlay.Day) + outlay.Fen;
    }

    /// <summary>Whether a kind is something a person did. Being shown a picture is not, nor is leaving, nor a cashier's correction (seed row M006).</summary>
    public static bool IsComing(BehaviourKind kind) => kind is not (BehaviourKind.Seen or BehaviourKind.Unfollowed or BehaviourKind.Reversed);

    /// <summary>Who did one of the kinds in a window.</summary>
    public PeopleSet Who(Period window, params BehaviourKind[] kinds) =>
        Union(window.Each.SelectMany(day => kinds.Select(kind => entries.GetValueOrDefault((day, kind)).People)));

    /// <summary>Who came in a window.</summary>
    public PeopleSet Came(Period window) => Union(window.Each.Select(day => came.GetValueOrDefault(day)));

    /// <summary>Whose first day lies in a window; of one shop, those of them who also came there in it.</summary>
    public PeopleSet New(Period window)
    {
        PeopleSet people = Union(window.Each.Select(day => firsts.GetValueOrDefault(day)));
        return isOneShop ? people.And(Came(window)) : people;
    }

    /// <summary>How often a kind happened in a window.</summary>
    public int Times(Period window, BehaviourKind kind) => window.Each.Sum(day => entries.GetValueOrDefault((day, kind)).Times);

    /// <summary>The money of a kind in a window, in fen.</summary>
    public long Fen(Period window, BehaviourKind kind) => window.Each.Sum(day => entries.GetValueOrDefault((day, kind)).Fen);

    /// <summary>How many payments stand: those taken back are left out on the day they are.</summary>
    public int Payments(Period window) => Times(window, BehaviourKind.Paid) - Times(window, BehaviourKind.Reversed);

    /// <summary>What was paid, orders before their discount, in fen; likewise.</summary>
    public long Turnover(Period window) => Fen(window, BehaviourKind.Paid) - Fen(window, BehaviourKind.Reversed);

    /// <summary>What a window cost as far as known, in fen.</summary>
    public long Cost(Period window) => window.Each.Sum(day => costs.GetValueOrDefault(day));

    private static PeopleSet Union(IEnumerable<PeopleSet?> sets) => sets.OfType<PeopleSet>().Aggregate(PeopleSet.Nobody, (all, some) => all.Or(some));

    private readonly record struct Entry(int Times, long Fen, PeopleSet? People);
}
