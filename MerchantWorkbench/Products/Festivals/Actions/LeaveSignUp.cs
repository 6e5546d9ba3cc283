using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>
/// A merchant leaves a festival. Before a decision it is gone at once and its place free; after a yes it is closing, and what was promised holds for as
/// many days as the plan stated.
/// </summary>
/// <remarks>Refuses: festivals.not_found, festivals.wrong_state, festivals.is_over. Tells: sign_up.left.</remarks>
internal sealed class LeaveSignUp(Writer writer)
{
    /// <summary>Leaves.</summary>
    public Task<Outcome<SignUpSheet>> RunAsync(Caller caller, long planId, CancellationToken stop = default) =>
        writer.RunAsync<SignUpSheet>(caller, FestivalPermissions.SignUp, async write =>
        {
            await SignUpStep.LockPlanAsync(write, planId);
            SignUp? mine = await write.Db.SignUps.FirstOrDefaultAsync(row => row.PlanId == planId && row.MerchantId == caller.MerchantId, stop);
            if (mine is null) return FestivalRefusals.NotFound;
            Plan plan = await write.Db.FestivalPlans.AsNoTracking().SingleAsync(row => row.Id == planId, stop);
            Zone zone = await SignUpStep.ZoneAsync(write.Db, mine.MerchantId, stop);
            if (write.Now >= PlanClock.EndsAt(plan.Terms, zone)) return FestivalRefusals.IsOver;
            if (await SignUpStep.TakeAsync(write, mine, SignUpMove.Leave, FestivalEvents.Left, () => new { until = mine.ClosesAt }) is { } no) return no;
            return SignUpSheet.Of(mine, plan.Terms, zone, write.Now);
        }, stop);
}
