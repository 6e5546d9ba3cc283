namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>What rules would have made of what happened.</summary>
/// <param name="Points">Points paid in all.</param>
/// <param name="Paid">How often something was paid.</param>
/// <param name="Held">How often something was held back.</param>
/// <param name="Capped">How often the day's most stood in the way.</param>
public sealed record TariffEffect(long Points, int Paid, int Held, int Capped)
{
    /// <summary>Plays the days again, in order, by the same rules by which points are earned.</summary>
    public static TariffEffect Of(TariffRules rules, IEnumerable<EarningFact> facts)
    {
        Dictionary<(long, string, DateOnly), int> redemptions = [];
        HashSet<(long, EarningKind, string, long?, DateOnly?)> earned = [];
        Dictionary<(long, EarningKind, DateOnly), long> days = [];
        (long points, int paid, int held, int capped) = (0, 0, 0, 0);
        foreach (EarningFact fact in facts)
        {
            var person = (fact.Merchant, fact.Person, fact.Day);
            var place = (fact.Merchant, fact.Kind, fact.Person, fact.Shop, fact.Kind.IsOnce ? null : (DateOnly?)fact.Day);
            var day = (fact.Merchant, fact.Kind, fact.Day);
            // The coming back is told with its redemption, which was counted just before.
            int earlier = redemptions.GetValueOrDefault(person) - (fact.Kind == EarningKind.ReturnVisit ? 1 : 0);
            if (fact.Kind == EarningKind.Redemption) redemptions[person] = earlier + 1;
            switch (EarningRules.Judge(rules, new(fact.Kind, fact.OrderFen, earlier, earned.Contains(place), days.GetValueOrDefault(day))).State)
            {
                case EarningState.Paid:
                    earned.Add(place);
                    days[day] = days.GetValueOrDefault(day) + rules.Of(fact.Kind).Points;
                    (points, paid) = (points + rules.Of(fact.Kind).Points, paid + 1);
                    break;
                case EarningState.Held: held++; break;
                case EarningState.Capped: capped++; break;
                default: break;
            }
        }
        return new(points, paid, held, capped);
    }
}
