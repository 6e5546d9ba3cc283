namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>The rules of earning, in the order in which they are asked: suspicion first, so that it is seen; then the person; then the day's most.</summary>
public static class EarningRules
{
    /// <summary>What becomes of it under these rules.</summary>
    public static EarningVerdict Judge(TariffRules rules, EarningFacts facts)
    {
        KindTariff tariff = rules.Of(facts.Kind);
        if (!facts.Kind.IsOnce)
        {
            if (facts.EarlierThatDay >= rules.MostADay) return new(EarningState.Held, HeldReason.ManyADay);
            if (facts.OrderFen < rules.LeastOrderFen) return new(EarningState.Held, HeldReason.SmallOrder);
        }
        if (facts.HasEarned) return new(EarningState.Repeated);
        return new(tariff.Points > 0 && facts.PointsThatDay + tariff.Points <= tariff.DayCap ? EarningState.Paid : EarningState.Capped);
    }
}
