using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>
/// Signs a merchant up, or sends a corrected sign-up again. The rules are asked once more, a place is taken by one guarded update, and staff decide
/// about exactly what was sent.
/// </summary>
/// <remarks>
/// Refuses: festivals.not_found, festivals.withdrawn, festivals.not_yet, festivals.too_late, festivals.wrong_state, festivals.changed_meanwhile,
/// request.invalid with every rule that fails, festivals.full. Tells: sign_up.sent.
/// </remarks>
internal sealed class SendSignUp(Writer writer, CouponOffers coupons, RuleWords words)
{
    private const string Word = "festivals.finding_word";

    /// <summary>Sends.</summary>
    /// <param name="revision">The revision it was written on; 0 for the first.</param>
    public Task<Outcome<SignUpSheet>> RunAsync(Caller caller, long planId, int revision, SignUpBody said, CancellationToken stop = default) =>
        writer.RunAsync<SignUpSheet>(caller, FestivalPermissions.SignUp, async write =>
        {
            if (caller.MerchantId is not { } merchant) return FestivalRefusals.NotFound;
            // From here on nobody else sends to this plan, decides, or withdraws it: what is read below stays true.
            await SignUpStep.LockPlanAsync(write, planId);
            Plan? plan = await write.Db.FestivalPlans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == planId, stop);
            if (plan is null || plan.Stage == PlanStage.Draft) return FestivalRefusals.NotFound;
            SignUp? mine = await write.Db.SignUps.FirstOrDefaultAsync(row => row.PlanId == planId && row.MerchantId == merchant, stop);
            if (plan.Stage == PlanStage.Withdrawn && mine is null) return FestivalRefusals.NotFound;
            MerchantFacts facts = await MerchantFacts.ReadAsync(write.Db, merchant, said, coupons, write.Now, stop);
            if (PlanClock.WhyNotSignUp(plan.Stage, plan.Terms, facts.Zone.Day(write.Now)) is { } closed) return closed;
            if ((mine?.Revision ?? 0) != revision) return FestivalRefusals.ChangedMeanwhile;
            if (mine?.Stage.WhyNot(SignUpMove.Send) is { } no) return no;
            if (WhatIsWrong(plan.Terms, facts) is { } wrong) return wrong;
            if (!await SignUpStep.TakePlaceAsync(write, planId)) return FestivalRefusals.Full(plan.Places);
            if (mine is null) write.Db.SignUps.Add(mine = new SignUp { Id = write.NewId(), MerchantId = merchant, PlanId = planId });
            await KeepAsync(write, mine, said.Tidy(), plan.Terms);
            return SignUpSheet.Of(mine, plan.Terms, facts.Zone, write.Now);
        }, stop);

    private Refusal? WhatIsWrong(PlanTerms plan, MerchantFacts facts)
    {
        FieldRefusal[] broken =
        [
            .. facts.Wrong?.Fields ?? [],
            .. Rules.Check(plan, facts.Facts).Where(one => !one.Holds)
                .Select(one => new FieldRefusal(one.Rule.Kind.Pointer(), "festivals.rule_fails", words.Says(one))),
        ];
        return broken.Length == 0 ? null : Refusal.Invalid(broken);
    }

    private static async Task KeepAsync(Write write, SignUp mine, SignUpBody said, PlanTerms plan)
    {
        mine.Send(said, write.Now);
        write.Db.SignUpRevisions.Add(new SignUpRevision
        {
            MerchantId = mine.MerchantId, SignUpId = mine.Id, Revision = mine.Revision, BodyJson = mine.BodyJson, At = write.Now, By = write.Caller.Name,
        });
        write.Tell(mine.MerchantId, FestivalEvents.SignUp, mine.Id, FestivalEvents.Sent, new { revision = mine.Revision });
        await SubmitReview.OpenAsync(write, new(FestivalEvents.SignUp, mine.Id, mine.MerchantId, mine.Revision, plan.NameZh!,
            [.. AdvertisingWords.In(said.Title, Word, "/title"), .. AdvertisingWords.In(said.Text, Word, "/text")]));
    }
}
