using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Tests.Products.Incentives.Domain;

public sealed class EarningRulesTests
{
    private static readonly TariffRules Rules = TariffRules.First;
    private static readonly EarningFacts Sound = new(EarningKind.Redemption, 3_000, 0, false, 0);

    [Fact]
    public void Suspicion_is_asked_first_then_the_same_person_then_the_days_most()
    {
        Assert.Equal(new EarningVerdict(EarningState.Paid), EarningRules.Judge(Rules, Sound));
        Assert.Equal(new(EarningState.Held, HeldReason.ManyADay), EarningRules.Judge(Rules, Sound with { EarlierThatDay = 3, HasEarned = true, OrderFen = 1 }));
        Assert.Equal(new(EarningState.Held, HeldReason.SmallOrder), EarningRules.Judge(Rules, Sound with { OrderFen = 99, HasEarned = true }));
        Assert.Equal(new EarningVerdict(EarningState.Repeated), EarningRules.Judge(Rules, Sound with { HasEarned = true, PointsThatDay = 500 }));
        Assert.Equal(new EarningVerdict(EarningState.Capped), EarningRules.Judge(Rules, Sound with { PointsThatDay = 491 }));
        Assert.Equal(new EarningVerdict(EarningState.Paid), EarningRules.Judge(Rules, Sound with { PointsThatDay = 490, OrderFen = 100, EarlierThatDay = 2 }));
        Assert.Equal(new EarningVerdict(EarningState.Paid), EarningRules.Judge(Rules, new(EarningKind.Follow, null, 9, false, 98)));
    }

    [Fact]
    public void Rules_are_kept_as_they_were_written_and_wrong_ones_are_named_field_by_field()
    {
        TariffRules kept = TariffRules.OfJson(Rules.ToJson());
        Assert.Equal(Rules with { CodeTrades = kept.CodeTrades }, kept);
        Assert.Equal(Rules.CodeTrades, kept.CodeTrades);
        Assert.Null(kept.WhatIsWrong());
        string before = Rules.ToJson().Replace(",\"favourite\":{\"points\":2,\"dayCap\":100}", "", StringComparison.Ordinal);
        Assert.DoesNotContain("favourite", before, StringComparison.Ordinal);
        Assert.Equal(new KindTariff(0, 0), TariffRules.OfJson(before).Of(EarningKind.Favourite));
        TariffRules wrong = Rules with { Follow = new(-1, 2_000_000), MostADay = 0, LeastOrderFen = -1, TopUpDayFen = 10_000_001 };
        Assert.Equal(["/follow/points", "/follow/dayCap", "/mostADay", "/leastOrderFen", "/topUpDayFen"],
            wrong.WhatIsWrong()!.Fields.Select(field => field.Pointer));
    }

    [Fact]
    public void Playing_days_again_counts_people_places_and_days_as_earning_does()
    {
        DateOnly monday = new(2026, 3, 2);
        EarningFact fact = new(1, EarningKind.Redemption, "a", 7, monday, 3_000);
        TariffEffect effect = TariffEffect.Of(Rules,
        [
            fact, fact, fact with { Shop = 8 }, fact with { Shop = 9 }, fact with { Person = "b" }, fact with { Person = "c", OrderFen = 5 },
            fact with { Day = monday.AddDays(1) }, fact with { Day = monday.AddDays(1), Kind = EarningKind.ReturnVisit },
            fact with { Kind = EarningKind.Follow, Shop = null }, fact with { Kind = EarningKind.Follow, Shop = null, Day = monday.AddDays(3) },
        ]);
        Assert.Equal(new TariffEffect(10 + 10 + 10 + 10 + 5 + 2, 6, 2, 0), effect);
    }
}
