using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>
/// People of one source in the period, by how far they got; each step counts who got that far or further. A person of two sources stands in both lines.
/// </summary>
/// <param name="Origin">Where they came from; null for all together, each person once.</param>
/// <param name="New">Those whose very first behaviour came from there, in the period.</param>
/// <param name="NewBefore">The same of the period before.</param>
/// <param name="Reached">Anything at all, seeing included.</param>
/// <param name="Came">Visited, read, clicked, followed or further.</param>
/// <param name="Claimed">Claimed or used.</param>
/// <param name="Redeemed">Used.</param>
public sealed record SourceLine(BehaviourOrigin? Origin, int New, int NewBefore, int Reached, int Came, int Claimed, int Redeemed)
{
    /// <summary>All together, then each source with anybody, the most first.</summary>
    internal static IReadOnlyList<SourceLine> Of(Period period, IReadOnlyList<DayFact> facts, IReadOnlyList<FirstSeen> firsts)
    {
        DayFact[] inside = [.. facts.Where(fact => fact.Day >= period.From && fact.Day <= period.Until && fact.Kind != BehaviourKind.Reversed)];
        PeopleSet redeemed = Union(inside, fact => fact.Kind == BehaviourKind.Redeemed);
        PeopleSet claimed = Union(inside, fact => fact.Kind == BehaviourKind.Claimed).Or(redeemed);
        PeopleSet came = Union(inside, fact => Book.IsComing(fact.Kind));
        SourceLine Line(BehaviourOrigin? origin)
        {
            PeopleSet all = Union(inside, fact => origin is null || fact.Origin == origin);
            return new(origin, Fresh(firsts, period, origin), Fresh(firsts, period.Before, origin), all.Count, all.And(came).Count, all.And(claimed).Count,
                all.And(redeemed).Count);
        }
        return [Line(null), .. Enum.GetValues<BehaviourOrigin>().Select(origin => Line(origin)).Where(line => line.Reached + line.New > 0)
            .OrderByDescending(line => line.Reached)];
    }

    private static int Fresh(IEnumerable<FirstSeen> firsts, Period period, BehaviourOrigin? origin) => firsts
        .Where(first => first.Day >= period.From && first.Day <= period.Until && (origin is null || first.Origin == origin)).Sum(first => first.People.Count);

    private static PeopleSet Union(IEnumerable<DayFact> facts, Func<DayFact, bool> which) =>
        facts.Where(which).Aggregate(PeopleSet.Nobody, (all, fact) => all.Or(fact.People));
}
