using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Domain;

public sealed class WeekTimeTests
{
    [Theory]
    [InlineData("2026-11-30", "2026-11-30", 1)]
    [InlineData("2026-12-06", "2026-11-30", 7)]
    [InlineData("2027-01-01", "2026-12-28", 5)]
    public void A_week_begins_on_Monday(string day, string monday, int number)
    {
        DateOnly date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal((DateOnly.ParseExact(monday, "yyyy-MM-dd", CultureInfo.InvariantCulture), number), (WeekTime.Monday(date), WeekTime.Number(date)));
    }

    [Fact]
    public void A_slot_keeps_its_hour_when_the_clocks_change()
    {
        Zone berlin = Zone.Of("Europe/Berlin");
        WeekTime sunday = new(7, 660);
        Assert.Equal(["11:00", "11:00"], new[] { new DateOnly(2026, 3, 16), new(2026, 3, 23) }
            .Select(monday => berlin.Local(sunday.In(monday, berlin)).ToString("HH:mm", CultureInfo.InvariantCulture)));
        Assert.Equal(TimeSpan.FromDays(7) - TimeSpan.FromHours(1), sunday.In(new(2026, 3, 23), berlin) - sunday.In(new(2026, 3, 16), berlin));
    }

    [Theory]
    [InlineData(2018, 12, 31, 1)]
    [InlineData(2019, 1, 1, 3)]
    [InlineData(2026, 11, 27, 3)]
    public void The_quota_of_broadcasts_has_a_history(int year, int month, int day, int perWeek) =>
        Assert.Equal(perWeek, BroadcastPolicy.On(new(year, month, day)));
}
