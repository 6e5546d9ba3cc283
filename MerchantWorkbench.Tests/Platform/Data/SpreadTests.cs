using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Tests.Platform.Data;

public sealed class SpreadTests
{
    [Fact]
    public void A_quantile_is_right_within_a_tenth()
    {
        Spread spread = new(1);
        for (int value = 1; value <= 1_000; value++) spread.Add(value);
        foreach (double share in new[] { 0.1, 0.5, 0.9, 0.99 }) Assert.InRange(spread.Quantile(share), share * 900, share * 1_100);
        Assert.Equal(1_000, spread.Count);
    }

    [Fact]
    public void Nothing_counted_is_nothing_and_the_ends_hold()
    {
        Spread spread = new(1e-5);
        Assert.Equal(0, spread.Quantile(0.5));
        spread.Add(0);
        spread.Add(double.MaxValue);
        Assert.Equal(1e-5, spread.Quantile(0.5));
        Assert.InRange(spread.Quantile(1), 5, 15);
    }

    [Fact]
    public void Two_are_added_as_if_counted_in_one()
    {
        Spread few = new(1), many = new(1);
        few.Add(8);
        for (int at = 0; at < 99; at++) many.Add(2);
        many.Add(few);
        Assert.Equal((100, 2, 8), (many.Count, many.Quantile(0.99), many.Quantile(1)));
    }
}
