using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain.Paid;

/// <summary>The day's budget over the hours it runs.</summary>
public sealed class PacingTests
{
    private const int Seed = 20261127;
    private static readonly DateTime Monday = new(2026, 3, 2);

    [Fact]
    public void A_day_never_spends_more_than_its_budget_no_hour_finds_its_part_gone_and_a_late_start_catches_up()
    {
        Random random = new(Seed);
        for (int round = 0; round < 500; round++)
        {
            string? hours = random.Next(3) == 0 ? null : WeekHours.Of((_, _) => random.Next(3) > 0);
            if (!WeekHours.IsSound(hours)) continue;
            int[] week = WeekHours.Days(hours);
            PaidTerms terms = new(PayWith.Cash, random.Next(2) == 0 ? BidFor.Click : BidFor.Thousand,
                random.Next(1, 60), random.Next(60, 5_000), 1_000_000, hours);
            DateTime day = Monday.AddDays(random.Next(7));
            int start = random.Next(24);
            long spent = 0;
            for (int hour = start; hour < 24; hour++)
            {
                DateTime at = day.AddHours(hour);
                if (!WeekHours.IsOn(week, at)) continue;
                // Whatever the hours before spent, there is something left in this one, as soon as its part covers an event.
                (int begun, int all) = WeekHours.OfDay(week, at);
                long free = Pacing.Free(terms.Day, week, at);
                if (terms.Day * PaidTerms.Parts / all > terms.Most && spent + terms.Most <= terms.Day * PaidTerms.Parts)
                    Assert.False(Pacing.Rests(terms, week, new Purse(spent, spent), at), $"hour {hour} starves: {spent} of {free}");
                while (!Pacing.Rests(terms, week, new Purse(spent, spent), at)) spent += terms.Most;
                Assert.True(spent <= terms.Day * PaidTerms.Parts && spent < free + terms.Most, $"{begun} of {all}");
            }
            if (hours is null) Assert.True(spent > (terms.Day * PaidTerms.Parts) - terms.Most, "a late start did not catch up");
        }
    }

    [Fact]
    public void Hours_are_bits_of_a_week_that_begins_on_Monday()
    {
        string lunch = WeekHours.Of((day, hour) => day == 0 && hour is >= 10 and < 14);
        Assert.Equal("003c00" + new string('0', 36), lunch);
        int[] week = WeekHours.Days(lunch);
        Assert.True(WeekHours.IsOn(week, Monday.AddHours(13.9)));
        Assert.False(WeekHours.IsOn(week, Monday.AddHours(14)));
        Assert.False(WeekHours.IsOn(week, Monday.AddDays(1).AddHours(13)));
        Assert.Equal(((0, 4), (2, 4), (0, 0)),
            (WeekHours.OfDay(week, Monday), WeekHours.OfDay(week, Monday.AddHours(11)), WeekHours.OfDay(week, Monday.AddDays(3).AddHours(11))));
        Assert.All(new[] { "", "zz", new string('0', 42), new string('f', 41) }, bad => Assert.False(WeekHours.IsSound(bad)));
        Assert.True(WeekHours.IsSound(null) && WeekHours.IsSound(lunch));
    }

    [Fact]
    public void With_less_left_than_one_event_it_rests_whether_or_not_the_budget_divides_by_the_price()
    {
        PaidTerms terms = new(PayWith.Points, BidFor.Click, 7, 50, 100);
        DateTime late = Monday.AddHours(23);
        int[] always = WeekHours.Days(null);
        Assert.False(Pacing.Rests(terms, always, new Purse(93_000, 0), late));
        Assert.True(Pacing.Rests(terms, always, new Purse(93_001, 0), late));
        Assert.False(Pacing.Rests(terms, always, new Purse(43_000, 43_000), late));
        Assert.True(Pacing.Rests(terms, always, new Purse(49_000, 49_000), late));
    }

    [Fact]
    public void A_forecast_is_a_range_with_its_basis_or_nothing()
    {
        PaidTerms terms = new(PayWith.Cash, BidFor.Thousand, 2_000, 1_000, 7_000);
        Assert.Null(Forecast.Of([50, 60, 70, 80], 1, 7, terms, 2_000, 1_000));
        Assert.Null(Forecast.Of([1, 2, 3, 4, 5], 1, 7, terms, 2_000, 1_000));
        Forecast range = Forecast.Of([50, 60, 70, 80, 90, 100], 1, 7, terms, 2_000, 1_000)!;
        Assert.Equal((60 * 7, 90 * 7, 6, 450L), (range.Low, range.High, range.Days, range.Looks));
        Forecast capped = Forecast.Of([5_000, 6_000, 7_000, 8_000, 9_000], 1, 7, terms, 2_000, 1_000)!;
        Assert.Equal((3_500, 7_000), (capped.Low, capped.High));
    }
}
