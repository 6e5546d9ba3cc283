using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Tests.Products.Festivals.Domain;

public sealed class SignUpLifeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_moves_are_these_and_no_others() => Assert.Equal(
        [
            "Auditing Approve Enabled", "Auditing Reject Rejected", "Auditing Leave Closed", "Enabled Leave Closing", "Rejected Send Auditing",
            "Closed Send Auditing",
        ],
        from stage in Enum.GetValues<SignUpStage>()
        from move in Enum.GetValues<SignUpMove>()
        where stage.Allows(move)
        select $"{stage} {move} {stage.After(move)}");

    [Fact]
    public void The_clock_closes_what_is_closing_and_what_took_part()
    {
        Assert.Equal(SignUpState.Closing, SignUpStage.Closing.State(Noon, Noon.AddDays(9), Noon.AddTicks(-1)));
        Assert.Equal(SignUpState.Closed, SignUpStage.Closing.State(Noon, Noon.AddDays(9), Noon));
        Assert.Equal(SignUpState.Enabled, SignUpStage.Enabled.State(null, Noon, Noon.AddTicks(-1)));
        Assert.Equal(SignUpState.Closed, SignUpStage.Enabled.State(null, Noon, Noon));
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-05T16:00:00Z"), InlineData("America/New_York", "2026-03-05T05:00:00Z")]
    public void Leaving_is_honoured_for_whole_days_of_the_merchants_zone_but_not_beyond_the_festival(string place, string until)
    {
        Zone zone = Zone.Of(place);
        Assert.Equal(DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture), PlanClock.HonouredUntil(Fest.Plan(), zone, Noon));
        Assert.Equal(zone.StartOf(Fest.Today.AddDays(5)), PlanClock.HonouredUntil(Fest.Plan() with { HonourDays = 30 }, zone, Noon));
    }

    [Fact]
    public void Days_of_signing_up_are_counted_with_both_ends()
    {
        PlanTerms plan = Fest.Plan();
        Assert.Equal("festivals.not_yet", PlanClock.WhyNotSignUp(PlanStage.Published, plan, Fest.Today.AddDays(-2))?.Code);
        Assert.Null(PlanClock.WhyNotSignUp(PlanStage.Published, plan, Fest.Today.AddDays(-1)));
        Assert.Null(PlanClock.WhyNotSignUp(PlanStage.Published, plan, Fest.Today.AddDays(2)));
        Assert.Equal("festivals.too_late", PlanClock.WhyNotSignUp(PlanStage.Published, plan, Fest.Today.AddDays(3))?.Code);
        Assert.Equal("festivals.withdrawn", PlanClock.WhyNotSignUp(PlanStage.Withdrawn, plan, Fest.Today)?.Code);
        Assert.Equal(
            [PlanState.Announced, PlanState.Open, PlanState.Running, PlanState.Over],
            new[] { -2, 2, 3, 5 }.Select(day => PlanClock.State(PlanStage.Published, plan, Fest.Today.AddDays(day))));
        Assert.Equal(PlanState.Ahead, PlanClock.State(PlanStage.Published, plan with { From = Fest.Today.AddDays(4) }, Fest.Today.AddDays(3)));
    }
}
