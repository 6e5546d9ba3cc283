using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>Steps that end in one row of a sign-up and one place of its plan. A plan's row is always taken before its sign-ups' rows.</summary>
internal static class SignUpStep
{
    /// <summary>Takes a place of a published plan; false when none is free or it is not published (any more). The row stays this transaction's.</summary>
    public static async Task<bool> TakePlaceAsync(Write write, long plan) =>
        await write.Db.FestivalPlans.Where(row => row.Id == plan && row.Stage == PlanStage.Published && row.Taken < row.Places)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Taken, row => row.Taken + 1), write.Stop) == 1;

    /// <summary>The sign-up, with its plan kept from others for the rest of the transaction.</summary>
    public static async Task<SignUp?> LockAsync(Write write, long id)
    {
        long plan = await write.Db.SignUps.Where(row => row.Id == id).Select(row => row.PlanId).FirstOrDefaultAsync(write.Stop);
        await LockPlanAsync(write, plan);
        return await write.Db.SignUps.FirstOrDefaultAsync(row => row.Id == id, write.Stop);
    }

    /// <summary>Keeps a plan from others for the rest of the transaction.</summary>
    public static async Task LockPlanAsync(Write write, long plan)
    {
        if (write.Db.Database.IsNpgsql())
            await write.Db.Database.ExecuteSqlAsync($"SELECT id FROM festivals_plan WHERE id = {plan} FOR NO KEY UPDATE", write.Stop);
    }

    /// <summary>Takes a move other than sending: asked of the table of moves, the place given back where it is one no more, told.</summary>
    /// <param name="data">What is told of it, asked after the move.</param>
    public static async Task<Refusal?> TakeAsync(Write write, SignUp signUp, SignUpMove move, string told, Func<object>? data = null)
    {
        if (signUp.Stage.WhyNot(move) is { } no) return no;
        DateTimeOffset? until = null;
        if (move == SignUpMove.Leave)
        {
            Plan plan = await write.Db.FestivalPlans.AsNoTracking().SingleAsync(row => row.Id == signUp.PlanId, write.Stop);
            until = PlanClock.HonouredUntil(plan.Terms, await ZoneAsync(write.Db, signUp.MerchantId, write.Stop), write.Now);
            await SubmitReview.WithdrawAsync(write, FestivalEvents.SignUp, signUp.Id);
        }
        signUp.Take(move, until, write.Now);
        if (!signUp.Stage.HoldsPlace())
            await write.Db.FestivalPlans.Where(row => row.Id == signUp.PlanId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Taken, row => row.Taken - 1), write.Stop);
        write.Tell(signUp.MerchantId, FestivalEvents.SignUp, signUp.Id, told, data?.Invoke());
        return null;
    }

    public static async Task<Zone> ZoneAsync(WorkbenchDb db, long merchant, CancellationToken stop) =>
        Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
}
