using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>Plans, newest first: staff see all, merchants those that were published, each with where the merchant's own sign-up stands.</summary>
internal sealed class ListPlans(Reader reader, Clock clock)
{
    /// <summary>One page.</summary>
    public Task<Outcome<Page<PlanLine>>> RunAsync(Caller caller, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<PlanLine>>(caller, caller.MerchantId is null ? FestivalPermissions.Plans : FestivalPermissions.View, async db =>
        {
            Zone zone = caller.MerchantId is { } merchant ? await SignUpStep.ZoneAsync(db, merchant, stop) : Zone.Of(null);
            DateOnly today = zone.Day(clock.Now);
            IQueryable<Plan> rows = db.FestivalPlans;
            IQueryable<SignUp> signUps = db.SignUps;
            // A draft that was put away was seen by no merchant.
            if (caller.MerchantId is not null) rows = rows.Where(row => row.Stage == PlanStage.Published
                || (row.Stage == PlanStage.Withdrawn && signUps.Any(own => own.PlanId == row.Id)));
            if (page.After is { } after) rows = rows.Where(row => row.Id < after);
            List<Plan> found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1).ToListAsync(stop);
            long[] ids = [.. found.Select(row => row.Id)];
            Dictionary<long, SignUp> mine = caller.MerchantId is not { } me ? []
                : await db.SignUps.Where(row => row.MerchantId == me && ids.Contains(row.PlanId)).ToDictionaryAsync(row => row.PlanId, stop);
            return page.Cut([.. found.Select(row =>
            {
                PlanSheet plan = PlanSheet.Of(row, today);
                SignUpState? state = mine.GetValueOrDefault(row.Id) is { } own
                    ? own.Stage.State(own.ClosesAt, PlanClock.EndsAt(row.Terms, zone), clock.Now) : null;
                return new PlanLine(plan.Id, plan.State, plan.Version, plan.Taken, plan.Terms, state);
            })], line => line.Id);
        }, stop);
}
