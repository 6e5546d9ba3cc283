using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>Lets merchants see a draft, exactly the version that was read. From then on it says the same until it is over or withdrawn.</summary>
/// <remarks>
/// Refuses: festivals.not_found, festivals.wrong_state, festivals.changed_meanwhile, request.invalid when its days passed meanwhile. Tells:
/// festival.published.
/// </remarks>
internal sealed class PublishPlan(Writer writer)
{
    /// <summary>Publishes.</summary>
    /// <param name="version">The version that was read.</param>
    public Task<Outcome<PlanSheet>> RunAsync(Caller caller, long id, int version, CancellationToken stop = default) =>
        writer.RunAsync<PlanSheet>(caller, FestivalPermissions.SetPlans, async write =>
        {
            DateOnly today = Zone.Of(null).Day(write.Now);
            await SignUpStep.LockPlanAsync(write, id);
            if (await write.Db.FestivalPlans.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } plan) return FestivalRefusals.NotFound;
            if (plan.Stage != PlanStage.Draft) return FestivalRefusals.WrongState;
            if (plan.Version != version) return FestivalRefusals.ChangedMeanwhile;
            if (TermsCheck.WhatIsWrong(plan.Terms, CouponOffers.Kinds, today) is { } wrong) return wrong;
            (plan.Stage, plan.ChangedAt) = (PlanStage.Published, write.Now);
            write.Tell(null, FestivalEvents.Festival, id, FestivalEvents.Published, new { version });
            return PlanSheet.Of(plan, today);
        }, stop);
}
