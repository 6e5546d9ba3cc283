using MerchantWorkbench.Products.Home.Domain;

namespace MerchantWorkbench.Tests.Products.Home.Domain;

public sealed class MorningFactTests
{
    /// <remarks>Days from the oldest to today; the ninth from the end is the same weekday as yesterday.</remarks>
    [Theory]
    [InlineData("0 0 0 0 0 0 0 0 0", MorningKind.None, 0, 0)]
    [InlineData("9 9 9 9 9 9 9 0 3", MorningKind.Today, 3, 0)]
    [InlineData("0 0 0 0 0 0 0 4 2", MorningKind.First, 4, 0)]
    [InlineData("5 1 1 1 1 1 1 8 0", MorningKind.More, 8, 3)]
    [InlineData("5 9 9 9 9 9 9 2 0", MorningKind.Less, 2, 3)]
    [InlineData("5 9 9 9 9 9 9 5 0", MorningKind.Same, 5, 0)]
    [InlineData("0 0 0 2 0 0 4 8 0", MorningKind.MoreThanUsual, 8, 5)]
    [InlineData("0 0 0 2 0 0 4 1 0", MorningKind.LessThanUsual, 1, 2)]
    [InlineData("7 0 0 0 2 0 0 4 3 0", MorningKind.LessThanUsual, 3, 1)]
    [InlineData("0 0 0 2 0 0 4 3 0", MorningKind.AsUsual, 3, 0)]
    public void Yesterday_is_compared_with_the_same_weekday_else_with_an_average_day(string days, MorningKind kind, int people, int more) =>
        Assert.Equal(new MorningFact(kind, people, more), MorningFact.Of([.. days.Split(' ').Select(int.Parse)]));
}
