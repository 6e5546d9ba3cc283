using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>A plan's days on somebody's calendar.</summary>
public static class PlanClock
{
    /// <summary>The state on a day.</summary>
    public static PlanState State(PlanStage stage, PlanTerms plan, DateOnly today) => stage switch
    {
        PlanStage.Draft => PlanState.Draft,
        PlanStage.Withdrawn => PlanState.Withdrawn,
        PlanStage.Published when today > plan.Until => PlanState.Over,
        PlanStage.Published when today < plan.SignUpFrom => PlanState.Announced,
        PlanStage.Published when today <= plan.SignUpUntil => PlanState.Open,
        PlanStage.Published when today < plan.From => PlanState.Ahead,
        PlanStage.Published => PlanState.Running,
    };

    /// <summary>Why nobody can sign up on a day; null when one can.</summary>
    public static Refusal? WhyNotSignUp(PlanStage stage, PlanTerms plan, DateOnly today) =>
        stage == PlanStage.Withdrawn ? FestivalRefusals.Withdrawn
        : today < plan.SignUpFrom ? FestivalRefusals.NotYet(plan.SignUpFrom!.Value)
        : today > plan.SignUpUntil ? FestivalRefusals.TooLate(plan.SignUpUntil!.Value)
        : null;

    /// <summary>Whether the festival is on.</summary>
    public static bool Runs(PlanTerms plan, DateOnly today) => today >= plan.From && today <= plan.Until;

    /// <summary>The first instant after the festival there.</summary>
    public static DateTimeOffset EndsAt(PlanTerms plan, Zone zone) => zone.StartOf(plan.Until!.Value.AddDays(1));

    /// <summary>Until when a sign-up that is left now is still honoured: so many whole days after today, and not beyond the festival.</summary>
    public static DateTimeOffset HonouredUntil(PlanTerms plan, Zone zone, DateTimeOffset now)
    {
        DateTimeOffset stated = zone.StartOf(zone.Day(now).AddDays(1 + plan.HonourDays)), end = EndsAt(plan, zone);
        return stated < end ? stated : end;
    }
}
