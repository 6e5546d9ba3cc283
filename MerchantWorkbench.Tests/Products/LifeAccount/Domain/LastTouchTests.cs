using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Domain;

public sealed class LastTouchTests
{
    private static readonly DateTimeOffset Act = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_counts_for_the_last_one_before_it() =>
        Assert.Equal(2, LastTouch.Before(Act, [new(3, Act.AddTicks(1)), new(2, Act.AddHours(-1)), new(1, Act.AddHours(-2))]));

    [Fact]
    public void An_opening_at_the_same_instant_was_before_it() => Assert.Equal(1, LastTouch.Before(Act, [new(1, Act)]));

    [Fact]
    public void After_a_week_it_counts_for_nobody()
    {
        Assert.Equal(1, LastTouch.Before(Act, [new(1, Act.AddDays(-7))]));
        Assert.Null(LastTouch.Before(Act, [new(1, Act.AddDays(-7).AddTicks(-1))]));
        Assert.Null(LastTouch.Before(Act, []));
    }
}
