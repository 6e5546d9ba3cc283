using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class ValidityTests
{
    /// <summary>Zone, claimed, days, wait, first and last good moment; all instants UTC, worked out on paper.</summary>
    public static TheoryData<string, string, int, int, string, string> Boundaries => new()
    {
        // The last microsecond of 28 February in Shanghai, and the first of 1 March.
        { "Asia/Shanghai", "2026-02-28T15:59:59.999999Z", 1, 0, "2026-02-28T15:59:59.999999Z", "2026-02-28T15:59:59Z" },
        { "Asia/Shanghai", "2026-02-28T16:00:00Z", 1, 0, "2026-02-28T16:00:00Z", "2026-03-01T15:59:59Z" },
        { "Asia/Shanghai", "2026-02-28T15:59:59.999999Z", 3, 1, "2026-02-28T16:00:00Z", "2026-03-03T15:59:59Z" },
        { "Asia/Shanghai", "2026-02-28T16:00:00.000001Z", 3, 1, "2026-03-01T16:00:00Z", "2026-03-04T15:59:59Z" },
        { "Asia/Shanghai", "2026-03-10T04:00:00Z", 7, 0, "2026-03-10T04:00:00Z", "2026-03-16T15:59:59Z" },
        // Leap day, as the first good day and as the last.
        { "Asia/Shanghai", "2028-02-28T04:00:00Z", 1, 1, "2028-02-28T16:00:00Z", "2028-02-29T15:59:59Z" },
        { "Asia/Shanghai", "2028-02-28T04:00:00Z", 2, 0, "2028-02-28T04:00:00Z", "2028-02-29T15:59:59Z" },
        { "Asia/Shanghai", "2027-02-28T04:00:00Z", 2, 0, "2027-02-28T04:00:00Z", "2027-03-01T15:59:59Z" },
        // New York leaves out an hour on 8 March 2026 and repeats one on 1 November: the day has 23 and 25 hours.
        { "America/New_York", "2026-03-07T17:00:00Z", 1, 1, "2026-03-08T05:00:00Z", "2026-03-09T03:59:59Z" },
        { "America/New_York", "2026-10-31T16:00:00Z", 1, 1, "2026-11-01T04:00:00Z", "2026-11-02T04:59:59Z" },
        { "America/New_York", "2026-11-01T05:30:00Z", 1, 0, "2026-11-01T05:30:00Z", "2026-11-02T04:59:59Z" },
        // In Santiago the clocks jump over midnight itself: 6 September 2026 begins at 01:00.
        { "America/Santiago", "2026-09-05T15:00:00Z", 1, 1, "2026-09-06T04:00:00Z", "2026-09-07T02:59:59Z" },
    };

    [Theory, MemberData(nameof(Boundaries))]
    public void Days_are_counted_by_the_merchants_calendar(string zone, string claimed, int days, int wait, string from, string until) =>
        Assert.Equal(new PieceWindow(At(from), At(until)),
            new Validity(DaysAfterClaim: days, WaitDays: wait).Window(At(claimed), Zone.Of(zone)));

    [Fact]
    public void Instants_are_taken_as_they_are() => Assert.Equal(
        new PieceWindow(Some.From, Some.Until),
        new Validity(Some.From, Some.Until).Window(Some.From.AddDays(3), Zone.Of(Zone.Default)));

    [Fact]
    public void No_wait_and_a_wait_of_none_are_the_same() => Assert.Equal(
        new Validity(DaysAfterClaim: 2).Window(Some.From, Zone.Of(Zone.Default)),
        new Validity(DaysAfterClaim: 2, WaitDays: 0).Window(Some.From, Zone.Of(Zone.Default)));

    [Theory]
    [InlineData(-1, true, false)]
    [InlineData(0, false, false)]
    [InlineData(5_000_000, false, false)]
    [InlineData(10_000_000, false, false)]
    [InlineData(10_000_001, false, true)]
    public void Both_ends_of_a_window_are_inside(long microseconds, bool ahead, bool over)
    {
        PieceWindow window = new(Some.From, Some.From.AddSeconds(10));
        DateTimeOffset now = Some.From.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
        Assert.Equal((ahead, over), (window.IsAhead(now), window.IsOver(now)));
    }

    [Theory]
    [InlineData(1, -1, PieceStatus.Claimed)]
    [InlineData(1, 0, PieceStatus.Claimed)]
    [InlineData(1, 1, PieceStatus.Expired)]
    [InlineData(0, -1, PieceStatus.Redeemed)]
    [InlineData(0, 1, PieceStatus.Redeemed)]
    public void A_piece_is_redeemed_or_expired_or_claimed(int usesLeft, int ticks, PieceStatus expected) => Assert.Equal(
        expected, PieceStatuses.Of(usesLeft, new(Some.From, Some.Until), Some.Until.AddTicks(ticks)));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
