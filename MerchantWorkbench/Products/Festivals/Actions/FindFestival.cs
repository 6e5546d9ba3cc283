using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>A published plan for one merchant, with every rule held against what it would bring. Nothing is written: this is asked before sending.</summary>
/// <remarks>Refuses: festivals.not_found, for drafts too.</remarks>
internal sealed class FindFestival(Reader reader, CouponOffers coupons, RuleWords words, Clock clock)
{
    /// <summary>Finds.</summary>
    /// <param name="id">Of the plan, or of the merchant's own sign-up.</param>
    /// <param name="asked">What would be brought; null for what was sent last.</param>
    public Task<Outcome<FestivalView>> RunAsync(Caller caller, long id, SignUpBody? asked = null, CancellationToken stop = default) =>
        reader.RunAsync<FestivalView>(caller, FestivalPermissions.View, async db =>
        {
            if (caller.MerchantId is not { } merchant) return FestivalRefusals.NotFound;
            SignUp? mine = await db.SignUps.FirstOrDefaultAsync(row => row.MerchantId == merchant && (row.PlanId == id || row.Id == id), stop);
            long planId = mine?.PlanId ?? id;
            Plan? plan = await db.FestivalPlans.FirstOrDefaultAsync(row => row.Id == planId, stop);
            if (plan is null || plan.Stage == PlanStage.Draft || (plan.Stage == PlanStage.Withdrawn && mine is null)) return FestivalRefusals.NotFound;
            SignUpBody said = asked ?? mine?.Body ?? SignUpBody.Empty;
            MerchantFacts facts = await MerchantFacts.ReadAsync(db, merchant, said, coupons, clock.Now, stop);
            RuleSheet[] rules = [.. Rules.Check(plan.Terms, facts.Facts).Select(one => RuleSheet.Of(one, words))];
            DateOnly today = facts.Zone.Day(clock.Now);
            return new FestivalView(
                Ids.Text(plan.Id), PlanClock.State(plan.Stage, plan.Terms, today), plan.Taken, plan.Terms, rules, rules.All(one => one.Holds), said,
                mine is null ? null : SignUpSheet.Of(mine, plan.Terms, facts.Zone, clock.Now),
                [.. facts.Offers.Select(one => new FestivalView.Coupon(one.Id, one.Name, one.Benefit))],
                PlanClock.WhyNotSignUp(plan.Stage, plan.Terms, today) is null && (mine is null || mine.Stage.Allows(SignUpMove.Send)));
        }, stop);
}
