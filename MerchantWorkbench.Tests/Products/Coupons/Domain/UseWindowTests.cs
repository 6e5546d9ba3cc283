using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class UseWindowTests
{
    private static readonly UseWindow Lunch = new([1, 2, 3, 4, 5], "11:00", "14:00");
    private static readonly UseWindow Night = new([5], "22:00", "02:00");
    private static readonly UseWindow WholeSunday = new([7], "00:00", "00:00");

    // 2026-03-02 is a Monday.
    [Theory]
    [InlineData("2026-03-02T10:59:59.999999", false)]
    [InlineData("2026-03-02T11:00:00", true)]
    [InlineData("2026-03-06T13:59:59.999999", true)]
    [InlineData("2026-03-06T14:00:00", false)]
    [InlineData("2026-03-07T12:00:00", false)]
    [InlineData("2026-03-08T12:00:00", false)]
    public void A_window_opens_at_its_first_minute_and_closes_at_its_last(string local, bool open) =>
        Assert.Equal(open, Lunch.IsOpen(At(local)));

    [Theory]
    [InlineData("2026-03-06T01:00:00", false)]
    [InlineData("2026-03-06T21:59:59.999999", false)]
    [InlineData("2026-03-06T22:00:00", true)]
    [InlineData("2026-03-06T23:59:59.999999", true)]
    [InlineData("2026-03-07T00:00:00", true)]
    [InlineData("2026-03-07T01:59:59.999999", true)]
    [InlineData("2026-03-07T02:00:00", false)]
    [InlineData("2026-03-07T22:30:00", false)]
    public void Over_midnight_the_day_on_which_it_began_decides(string local, bool open) => Assert.Equal(open, Night.IsOpen(At(local)));

    [Theory]
    [InlineData("2026-03-07T23:59:59.999999", false)]
    [InlineData("2026-03-08T00:00:00", true)]
    [InlineData("2026-03-08T23:59:59.999999", true)]
    [InlineData("2026-03-09T00:00:00", false)]
    public void From_midnight_to_midnight_is_one_whole_day(string local, bool open) => Assert.Equal(open, WholeSunday.IsOpen(At(local)));

    [Fact]
    public void Any_of_several_windows_is_enough_and_none_at_all_means_always()
    {
        Assert.True(UseWindow.AnyOpen([Lunch, Night], At("2026-03-07T01:00:00")));
        Assert.False(UseWindow.AnyOpen([Lunch, Night], At("2026-03-07T12:00:00")));
        Assert.True(UseWindow.AnyOpen(null, At("2026-03-07T12:00:00")));
    }

    [Theory]
    [InlineData("2026-03-08T06:59:59Z", false)]
    [InlineData("2026-03-08T07:00:00Z", true)]
    [InlineData("2026-11-01T05:30:00Z", false)]
    [InlineData("2026-11-01T07:30:00Z", true)]
    public void The_clock_on_the_wall_decides_when_clocks_change(string instant, bool open)
    {
        UseWindow early = new([7], "02:00", "04:00");
        DateTime local = Zone.Of("America/New_York").Local(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
        Assert.Equal(open, early.IsOpen(local));
    }

    private static DateTime At(string local) => DateTime.Parse(local, CultureInfo.InvariantCulture);
}
