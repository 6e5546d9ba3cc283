using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Products.Operations.Domain.Board;

namespace MerchantWorkbench.Tests.Products.Operations.Domain.Board;

/// <summary>Behaviours written down by hand, and the board that is made of their rollups.</summary>
internal sealed class Street
{
    public const long First = 1, Second = 2;

    private readonly List<Act> acts = [];
    private readonly List<Outlay> promotion = [];

    public IReadOnlyList<Act> Acts => acts;

    public IReadOnlyList<Outlay> Outlays =>
        [.. promotion, .. acts.Where(act => act.Kind == BehaviourKind.Redeemed && act.Fen > 0).Select(act => new Outlay(act.Day, act.Shop, act.Fen))];

    /// <summary>One behaviour. What is written later on a day happens later.</summary>
    public Street Add(DateOnly day, int who, BehaviourKind kind, BehaviourOrigin origin = BehaviourOrigin.Direct, long shop = 0, long fen = 0)
    {
        acts.Add(new Act(day, kind, origin, shop, who, new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddSeconds(acts.Count), fen));
        return this;
    }

    /// <summary>Money for a placement.</summary>
    public Street Spend(DateOnly day, long fen)
    {
        promotion.Add(new Outlay(day, 0, fen));
        return this;
    }

    public BoardSheet Board(Period period, long? shop = null)
    {
        DateOnly from = BoardSheet.Reach(period);
        List<DayFact> facts = [.. RollUp.Days(acts).Where(fact => fact.Day >= from && fact.Day <= period.Until)];
        List<FirstSeen> firsts = [.. RollUp.Firsts(acts).GroupBy(one => (one.Value.Day, one.Value.Origin))
            .Where(group => group.Key.Day >= from && group.Key.Day <= period.Until)
            .Select(group => new FirstSeen(group.Key.Day, group.Key.Origin, PeopleSet.Of(group.Select(one => one.Key))))];
        return BoardSheet.Of(period, facts, firsts, [.. Outlays.Where(one => one.Day >= from && one.Day <= period.Until)],
            acts.Select(act => act.Guest).Distinct().Count(), [(First, "一店"), (Second, "二店")], shop);
    }
}
