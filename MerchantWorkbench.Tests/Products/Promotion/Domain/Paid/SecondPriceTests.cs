using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain.Paid;

/// <summary>The price rule on random sets of bids.</summary>
public sealed class SecondPriceTests
{
    private const int Seed = 20261127, Rounds = 2_000;

    [Fact]
    public void Winners_pay_no_more_than_their_bid_no_less_than_the_reserve_and_exactly_the_best_losing_bid() => Each((bids, places, reserve, _) =>
    {
        (int winners, long perView) = SecondPrice.Of(bids, places, reserve);
        Assert.Equal(Math.Min(places, bids.Count(bid => bid >= reserve)), winners);
        Assert.True(perView >= reserve);
        Assert.All(bids.Take(winners), bid => Assert.True(bid >= perView));
        Assert.Equal(bids.Skip(winners).Where(bid => bid >= reserve).DefaultIfEmpty(reserve).Max(), perView);
    });

    [Fact]
    public void One_more_bid_or_a_higher_one_never_lowers_the_price() => Each((bids, places, reserve, random) =>
    {
        long before = SecondPrice.Of(bids, places, reserve).PerView;
        long[] more = [.. bids.Append(random.Next(1, 5_000)).OrderDescending()];
        Assert.True(SecondPrice.Of(more, places, reserve).PerView >= before);
        if (bids.Length == 0) return;
        long[] higher = [.. bids];
        higher[random.Next(bids.Length)] += random.Next(1, 500);
        Assert.True(SecondPrice.Of([.. higher.OrderDescending()], places, reserve).PerView >= before);
    });

    [Fact]
    public void Nobody_gains_by_bidding_anything_but_what_a_view_is_worth_to_them() => Each((others, places, reserve, random) =>
    {
        long worth = random.Next(1, 5_000), lie = random.Next(1, 5_000);
        Assert.True(Gain(worth, worth) >= Gain(lie, worth), $"worth {worth}, bid {lie}, others {string.Join(' ', others)}, {places} places, reserve {reserve}");

        long Gain(long bid, long value)
        {
            // Equals are drawn; here the others have them, which is the worse half for whoever bids.
            int ahead = others.Count(other => other >= bid);
            (int winners, long perView) = SecondPrice.Of([.. others.Append(bid).OrderDescending()], places, reserve);
            return bid >= reserve && ahead < winners ? value - perView : 0;
        }
    });

    [Fact]
    public void A_bid_for_clicks_is_weighed_by_its_rate_and_a_click_never_costs_more_than_was_bid()
    {
        Random random = new(Seed);
        for (int round = 0; round < Rounds; round++)
        {
            Bid bid = new(new PaidTerms(PayWith.Cash, BidFor.Click, random.Next(1, 100_000), 1, 1), ClickRate.Of(random.Next(5_000), random.Next(200)),
                MerchantWorkbench.Platform.Kernel.Zone.Of(null));
            long perView = bid.PerView == 0 ? 0 : random.NextInt64(bid.PerView + 1), click = bid.Price(perView);
            Assert.InRange(click, 0, bid.Terms.Most);
            Assert.Equal(0, click % PaidTerms.Parts);
            Assert.True((bid with { Terms = bid.Terms with { Bid = click / PaidTerms.Parts } }).PerView >= perView);
        }
        Assert.Equal((2_000, 2_000), (ClickRate.Prior, ClickRate.Of(200, 4)));
    }

    private static void Each(Action<long[], int, long, Random> hold)
    {
        Random random = new(Seed);
        for (int round = 0; round < Rounds; round++)
            hold([.. Enumerable.Range(0, random.Next(8)).Select(_ => (long)random.Next(1, 5_000)).OrderDescending()], random.Next(4),
                random.Next(1_000), random);
    }
}
