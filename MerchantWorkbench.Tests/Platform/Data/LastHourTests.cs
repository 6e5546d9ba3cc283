using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Data;

public sealed class LastHourTests
{
    private readonly TestTime time = new(SmallWorld.Start);
    private readonly LastHour hour;

    public LastHourTests() => hour = new LastHour(new Clock(time));

    [Fact]
    public void What_is_older_than_an_hour_is_forgotten_minute_by_minute()
    {
        Refuse("coupons.sold_out", 3);
        time.Pass(TimeSpan.FromMinutes(30));
        Refuse("coupons.sold_out", 2);
        hour.AddAgain();
        Assert.Equal(5, Assert.Single(hour.Refusals(10)).Times);
        time.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal((2, 1), (Assert.Single(hour.Refusals(10)).Times, hour.AnsweredAgain));
        time.Pass(TimeSpan.FromMinutes(30));
        Assert.Empty(hour.Refusals(10));
        Assert.Equal(0, hour.AnsweredAgain);
    }

    [Fact]
    public void Refusals_come_by_how_often_with_the_facts_of_the_latest()
    {
        Refuse("server.busy", 2);
        Refuse("coupons.sold_out", 1);
        hour.Add(new Refusal("claims.person_limit", RefusalKind.Conflict, 1));
        time.Pass(TimeSpan.FromMinutes(1));
        for (int at = 0; at < 3; at++) hour.Add(new Refusal("claims.person_limit", RefusalKind.Conflict, 5));

        IReadOnlyList<RefusalCount> most = hour.Refusals(2);

        Assert.Equal([("claims.person_limit", 4), ("server.busy", 2)], most.Select(one => (one.Last.Code, one.Times)));
        Assert.Equal([5], most[0].Last.Facts);
    }

    [Fact]
    public void Groups_are_those_of_the_last_minutes_alone()
    {
        hour.Add(64, TimeSpan.FromSeconds(1));
        time.Pass(TimeSpan.FromMinutes(5));
        hour.Add(4, TimeSpan.FromMilliseconds(2));
        (Spread requests, Spread seconds) = hour.Groups(5);
        Assert.Equal((1, 4), (requests.Count, requests.Quantile(1)));
        Assert.InRange(seconds.Quantile(1), 0.0018, 0.0022);
        Assert.Equal(64, hour.Groups(6).Requests.Quantile(1));
    }

    [Fact]
    public void Made_up_codes_do_not_fill_the_memory()
    {
        for (int at = 0; at < 10_000; at++) Refuse("made.up" + at, 1);
        Assert.InRange(hour.Refusals(int.MaxValue).Count, 100, 300);
    }

    [Fact]
    public void A_clock_that_is_set_back_leaves_a_gap_and_no_wrong_count()
    {
        Refuse("server.busy", 1);
        time.Pass(TimeSpan.FromMinutes(-90));
        Assert.Empty(hour.Refusals(10));
        Refuse("server.busy", 2);
        Assert.Equal(2, Assert.Single(hour.Refusals(10)).Times);
    }

    private void Refuse(string code, int times)
    {
        for (int at = 0; at < times; at++) hour.Add(new Refusal(code, RefusalKind.Conflict));
    }
}
