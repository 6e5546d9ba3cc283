using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>Writes a plan down as a draft, or gives a draft other words: a new version. The same words change nothing.</summary>
/// <remarks>
/// Refuses: festivals.not_found, festivals.wrong_state, request.invalid with every wrong field, festivals.changed_meanwhile. Tells: festival.drafted,
/// festival.edited.
/// </remarks>
internal sealed class SavePlan(Writer writer)
{
    /// <summary>Saves.</summary>
    /// <param name="id">The draft; null for a new one.</param>
    /// <param name="version">The version it was written on; 0 for a new one.</param>
    public Task<Outcome<PlanSheet>> RunAsync(Caller caller, long? id, int version, PlanTerms said, CancellationToken stop = default) =>
        writer.RunAsync<PlanSheet>(caller, FestivalPermissions.SetPlans, async write =>
        {
            DateOnly today = Zone.Of(null).Day(write.Now);
            if (id is { } known) await SignUpStep.LockPlanAsync(write, known);
            Plan? plan = id is null ? new Plan { Id = write.NewId() } : await write.Db.FestivalPlans.FirstOrDefaultAsync(row => row.Id == id, stop);
            if (plan is null) return FestivalRefusals.NotFound;
            if (plan.Stage != PlanStage.Draft) return FestivalRefusals.WrongState;
            if (TermsCheck.WhatIsWrong(said, CouponOffers.Kinds, today) is { } wrong) return wrong;
            if (plan.Version != version) return FestivalRefusals.ChangedMeanwhile;
            PlanTerms tidy = said.Tidy();
            if (tidy.Write() == plan.TermsJson) return PlanSheet.Of(plan, today);
            plan.Say(tidy, write.Now);
            if (id is null) write.Db.FestivalPlans.Add(plan);
            write.Db.PlanVersions.Add(new PlanVersion
            {
                PlanId = plan.Id, Version = plan.Version, TermsJson = plan.TermsJson, At = write.Now, By = caller.Name,
            });
            write.Tell(null, FestivalEvents.Festival, plan.Id, id is null ? FestivalEvents.Drafted : FestivalEvents.Edited, new { version = plan.Version });
            return PlanSheet.Of(plan, today);
        }, stop);
}
