using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>
/// Calls a plan off. What waits for staff is closed, what takes part is closing: honoured for as many days as the plan stated. A draft is put away in the
/// same way.
/// </summary>
/// <remarks>Refuses: festivals.not_found, festivals.wrong_state, festivals.is_over. Tells: festival.withdrawn, and sign_up.ended for each.</remarks>
internal sealed class WithdrawPlan(Writer writer)
{
    /// <summary>Withdraws.</summary>
    public Task<Outcome<PlanSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PlanSheet>(caller, FestivalPermissions.SetPlans, async write =>
        {
            DateOnly today = Zone.Of(null).Day(write.Now);
            await SignUpStep.LockPlanAsync(write, id);
            if (await write.Db.FestivalPlans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } plan) return FestivalRefusals.NotFound;
            if (plan.Stage == PlanStage.Withdrawn) return FestivalRefusals.WrongState;
            if (today > plan.Terms.Until && plan.Stage == PlanStage.Published) return FestivalRefusals.IsOver;
            DateTimeOffset now = write.Now;
            await write.Db.FestivalPlans.Where(row => row.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Stage, PlanStage.Withdrawn).SetProperty(row => row.ChangedAt, now), stop);
            write.Tell(null, FestivalEvents.Festival, id, FestivalEvents.Withdrawn);
            foreach (SignUp signUp in await write.Db.SignUps
                .Where(row => row.PlanId == id && (row.Stage == SignUpStage.Auditing || row.Stage == SignUpStage.Enabled)).ToListAsync(stop))
                await SignUpStep.TakeAsync(write, signUp, SignUpMove.Leave, FestivalEvents.Ended, () => new { why = "plan", until = signUp.ClosesAt });
            return PlanSheet.Of(await write.Db.FestivalPlans.AsNoTracking().SingleAsync(row => row.Id == id, stop), today);
        }, stop);
}
