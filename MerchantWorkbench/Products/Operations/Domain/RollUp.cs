using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain;

/// <summary>Sums of behaviours of one merchant. Neither their order nor into how many parts they come changes anything.</summary>
internal static class RollUp
{
    /// <summary>By day, kind, origin and shop.</summary>
    public static List<DayFact> Days(IEnumerable<Act> acts)
    {
        Dictionary<(DateOnly Day, BehaviourKind Kind, BehaviourOrigin Origin, long Shop), (long Fen, List<int> Guests)> all = [];
        foreach (Act act in acts)
        {
            var key = (act.Day, act.Kind, act.Origin, act.Shop);
            (long fen, List<int> guests) = all.TryGetValue(key, out var known) ? known : (0, []);
            guests.Add(act.Guest);
            all[key] = (fen + act.Fen, guests);
        }
        return [.. all.Select(one => new DayFact(one.Key.Day, one.Key.Kind, one.Key.Origin, one.Key.Shop, one.Value.Guests.Count, one.Value.Fen,
            PeopleSet.Of(one.Value.Guests)))];
    }

    /// <summary>What each guest did first: seeing a placement makes nobody a guest. Of two at one instant the origin that is named first counts.</summary>
    public static Dictionary<int, First> Firsts(IEnumerable<Act> acts)
    {
        Dictionary<int, First> all = [];
        foreach (Act act in acts)
        {
            if (act.Kind == BehaviourKind.Seen) continue;
            First first = new(act.At, act.Day, act.Origin);
            if (!all.TryGetValue(act.Guest, out First known) || first.IsBefore(known)) all[act.Guest] = first;
        }
        return all;
    }
}
