using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain;

public sealed class DecisionEngineTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private static readonly SlotTerms Terms = new(
        "卡", "Card", Maturity.Open, new(20, 40), SlotLook.Card, [SlotWay.Daily], [ShopperPage.Home], PerView: 1, SmallShare: 0, PerShopperDay: 60, 1);

    [Fact]
    public void The_highest_score_has_the_place_and_every_other_knows_why_not()
    {
        SlotDecision decision = Decide(Terms with { PerView = 2 }, new(Now, 7, null, 0, [6]),
            One(1, score: 90, shop: 10), One(2, score: 80, shop: 10), One(3, score: 70), One(4, score: 60), One(5, score: 50, from: Now.AddDays(1)),
            One(6, score: 40), One(7, score: 30, until: Now), One(8, score: 20, bar: Reason.NotInvited));
        Assert.Equal([1L, 3L], decision.Chosen.Select(pick => pick.Candidate.Placement));
        Assert.Equal([Reason.Shown, Reason.SameShop, Reason.Shown, Reason.Outscored, Reason.NotYet, Reason.Gone, Reason.Over, Reason.NotInvited],
            decision.Reasons);
        Assert.Equal((4, 4), (decision.Eligible, decision.Rank(3)));
    }

    [Fact]
    public void Who_has_seen_enough_sees_nothing_and_room_ends_where_the_day_does()
    {
        Candidate[] three = [One(1), One(2), One(3)];
        Assert.All(Decide(Terms, new(Now, 7, null, 60, []), three).Reasons, reason => Assert.Equal(Reason.SeenEnough, reason));
        Assert.Single(Decide(Terms with { PerView = 3 }, new(Now, 7, null, 59, []), three).Chosen);
    }

    [Fact]
    public void A_share_of_the_places_is_the_small_shops_and_without_one_merit_has_them_all()
    {
        SlotTerms terms = Terms with { SmallShare = 30 };
        Candidate large = One(1, score: 90), small = One(2, score: 10, isSmall: true);
        SlotDecision[] many = [.. Enumerable.Range(0, 10_000).Select(seed => Decide(terms, new(Now, seed, null, 0, []), large, small))];
        Assert.InRange(many.Count(one => one.Chosen[0].Candidate == small), 2_850, 3_150);
        Assert.All(many, one => Assert.Equal(one.Chosen[0].Candidate == small ? Reason.SmallTurn : Reason.Shown, one.Reasons[0]));
        Assert.All(Enumerable.Range(0, 100), seed => Assert.Equal(large, Decide(terms, new(Now, seed, null, 0, []), large).Chosen[0].Candidate));
    }

    [Fact]
    public void Equals_share_evenly_and_the_same_look_gives_the_same_decision()
    {
        Candidate[] four = [.. Enumerable.Range(1, 4).Select(id => One(id))];
        int[] won = new int[5];
        for (int seed = 0; seed < 8_000; seed++)
        {
            Look look = new(Now, seed, null, 0, []);
            SlotDecision one = Decide(Terms, look, four), again = Decide(Terms, look, four);
            Assert.Equal(one.Reasons, again.Reasons);
            won[one.Chosen[0].Candidate.Placement]++;
        }
        Assert.All(won[1..], times => Assert.InRange(times, 1_850, 2_150));
    }

    [Fact]
    public void Whoever_bought_the_day_has_the_paid_places_alone_and_merit_and_its_small_shops_keep_theirs()
    {
        SlotTerms terms = Terms with { PaidPlaces = 2, Reserve = 1_000, SmallShare = 100 };
        Candidate alone = One(3, score: 99) with { IsAlone = true };
        Candidate[] all = [alone, One(1, score: 90), One(2, score: 10, isSmall: true), Bought(4, 9_000), Bought(5, 8_000)];
        Look look = new(Now, 7, null, 0, []);
        SlotDecision decision = Decide(terms, look, all);
        Assert.Equal([(2L, 0, null), (3L, 1, 0L)], decision.Chosen.Select(pick => (pick.Candidate.Placement, pick.Place, pick.Price)));
        Assert.Equal([Reason.Shown, Reason.SmallTurn, Reason.Shown, Reason.DayTaken, Reason.DayTaken], decision.Reasons);
        Assert.Equal((1, 1), (decision.Rank(0), decision.Rank(1)));
        Assert.Equal([2L, 4L, 5L], Decide(terms, look with { Gone = [3] }, all).Chosen.Select(pick => pick.Candidate.Placement));
        Assert.Equal(Reason.SeenEnough, Decide(terms, look with { SeenToday = 59 }, all).Reasons[0]);
    }

    [Fact]
    public void Paid_places_stand_beside_the_free_ones_and_the_highest_bids_pay_the_best_losing_one()
    {
        SlotTerms terms = Terms with { PaidPlaces = 2, Reserve = 500 };
        SlotDecision decision = Decide(terms, new(Now, 7, null, 0, []) { Resting = [7] },
            One(1, score: 90), One(2, score: 80),
            Bought(7, 9_000), Bought(3, 5_000, shop: 1), Bought(4, 4_000), Bought(5, 3_000, shop: 4), Bought(6, 2_000), Bought(8, 1_500), Bought(9, 1_000),
            Bought(10, 400));
        Assert.Equal([1L, 4L, 6L], decision.Chosen.Select(pick => pick.Candidate.Placement));
        Assert.Equal([0, 1, 2], decision.Chosen.Select(pick => pick.Place));
        Assert.Equal([null, 1_500L, 1_500L], decision.Chosen.Select(pick => pick.Price));
        Assert.Equal((8L, 1_500L), (decision.Runner!.Placement, decision.PerView));
        Assert.Equal(
            [Reason.Shown, Reason.Outscored, Reason.Resting, Reason.SameShop, Reason.Shown, Reason.SameShop, Reason.Shown, Reason.Outbid, Reason.Outbid,
                Reason.UnderReserve], decision.Reasons);
        Assert.Equal(500L, Decide(terms, new(Now, 7, null, 0, []), Bought(4, 4_000)).Chosen[0].Price);
        Assert.Empty(Decide(terms with { PaidPlaces = 0 }, new(Now, 7, null, 0, []), Bought(4, 4_000)).Chosen);
        Assert.Single(Decide(terms, new(Now, 7, null, 59, []), One(1), Bought(4, 4_000)).Chosen);
    }

    private static Candidate Bought(long id, long bid, long? shop = null) => One(id, shop: shop) with
    {
        Bid = new(new(PayWith.Cash, BidFor.Thousand, bid, 1_000, 1_000), ClickRate.Prior, MerchantWorkbench.Platform.Kernel.Zone.Of(null)),
    };

    private static SlotDecision Decide(SlotTerms terms, Look look, params Candidate[] candidates) => DecisionEngine.Decide(
        new Snapshot(1, new Dictionary<string, Booth> { ["card"] = new(new Slot("card", 1, terms), candidates) }), "card", look);

    private static Candidate One(
        long id, int score = 50, long? shop = null, bool isSmall = false, DateTimeOffset? from = null, DateTimeOffset? until = null, Reason? bar = null) =>
        new(id, 1, shop ?? id, from ?? Now.AddDays(-1), until ?? Now.AddDays(1), score, isSmall, bar);
}
