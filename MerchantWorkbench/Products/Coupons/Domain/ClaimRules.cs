using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Whether a piece may go out.</summary>
public static class ClaimRules
{
    /// <summary>
    /// Why no piece may go out, or null when one may. Of several reasons the first of this order is told: not open, stopped, paused,
    /// not started, ended, not for this person, the person's limit, their limit of the day, everyone's limit of the day, sold out, budget spent.
    /// </summary>
    public static Refusal? WhyNot(CouponTerms terms, ClaimFacts facts) =>
        ByStage(facts.Stage) ?? ByTime(terms, facts) ?? ByPerson(terms, facts) ?? ByStock(terms, facts);

    private static Refusal? ByStage(CouponStage stage) => stage switch
    {
        CouponStage.Draft or CouponStage.InReview or CouponStage.Rejected => CouponRefusals.NotOpen,
        CouponStage.Stopped => CouponRefusals.Stopped,
        CouponStage.Paused => CouponRefusals.Paused,
        CouponStage.Open => null,
    };

    private static Refusal? ByTime(CouponTerms terms, ClaimFacts facts) =>
        facts.Now < terms.ClaimFrom ? CouponRefusals.NotStarted(facts.Zone.Local(terms.ClaimFrom))
        : facts.Now > terms.ClaimUntil ? CouponRefusals.Ended(facts.Zone.Local(terms.ClaimUntil))
        : null;

    private static Refusal? ByPerson(CouponTerms terms, ClaimFacts facts) =>
        terms.Audience is { } audience && !facts.IsMember ? CouponRefusals.NotFor(audience)
        : facts.ByPerson >= terms.PerPerson ? CouponRefusals.PersonLimit(terms.PerPerson)
        : facts.ByPersonToday >= terms.PerPersonPerDay ? CouponRefusals.PersonDayLimit(terms.PerPersonPerDay.Value)
        : null;

    private static Refusal? ByStock(CouponTerms terms, ClaimFacts facts) =>
        facts.Today >= terms.PerDay ? CouponRefusals.DayLimit
        : facts.Claimed >= terms.Total || facts.CodesLeft <= 0 ? CouponRefusals.SoldOut
        : !PieceBudget.Claim(terms).Fits(terms.BudgetFen, facts.HeldFen, facts.SpentFen) ? CouponRefusals.BudgetSpent
        : null;
}
