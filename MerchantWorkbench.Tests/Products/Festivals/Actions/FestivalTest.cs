using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Festivals.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Festivals.Actions;

/// <summary>A test of the house's actions in the small world.</summary>
public abstract class FestivalTest(Engine engine) : CouponTest(engine)
{
    private protected Caller Admin => World.Platform.Staff[Role.Administrator].Caller;

    private protected Caller Reviewer => World.Platform.Staff[Role.Reviewer].Caller;

    private protected async Task<PlanSheet> PublishedAsync(PlanTerms? terms = null)
    {
        PlanSheet draft = Ok(await World.Get<SavePlan>().RunAsync(Admin, null, 0, terms ?? Fest.Plan()));
        return Ok(await World.Get<PublishPlan>().RunAsync(Admin, Id(draft.Id), draft.Version));
    }

    /// <summary>A coupon that was approved for the public.</summary>
    private protected async Task<CouponSheet> PublicAsync(CouponTerms? terms = null, TestMerchant? by = null)
    {
        CouponSheet coupon = await OutAsync((terms ?? Some.MoneyOff) with { Layers = [Layer.Public] }, by);
        Assert.Null(await DecideAsync(coupon.Id, Verdict.Approve));
        return coupon;
    }

    private protected async Task<SignUpBody> BodyAsync(TestMerchant? by = null) => new([(await PublicAsync(by: by)).Id]);

    private protected Task<Outcome<SignUpSheet>> SendAsync(PlanSheet plan, SignUpBody body, int revision = 0, TestMerchant? by = null) =>
        World.Get<SendSignUp>().RunAsync((by ?? Noodles).Key, Id(plan.Id), revision, body);

    private protected async Task<SignUpSheet> SentAsync(PlanSheet plan, TestMerchant? by = null) => Ok(await SendAsync(plan, await BodyAsync(by), by: by));

    private protected async Task<SignUpSheet> EnabledAsync(PlanSheet plan, TestMerchant? by = null)
    {
        SignUpSheet sent = await SentAsync(plan, by);
        Assert.Null(await DecideAsync(sent.Id, Verdict.Approve));
        return sent;
    }

    private protected async Task<Refusal?> DecideAsync(string subject, Verdict verdict)
    {
        long id = Id(subject);
        long review = await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == id && row.DecidedAt == null).OrderByDescending(row => row.Id)
            .Select(row => row.Id).FirstAsync());
        return (await World.Get<DecideReview>().RunAsync(Reviewer, review, new(verdict, verdict == Verdict.Reject ? "unclear_terms" : null))).Refusal;
    }

    private protected async Task<FestivalView> ViewAsync(PlanSheet plan, SignUpBody? asked = null, TestMerchant? by = null) =>
        Ok(await World.Get<FindFestival>().RunAsync((by ?? Noodles).Key, Id(plan.Id), asked));

    private protected async Task<PlanSheet> NowAsync(PlanSheet plan) => Ok(await World.Get<FindPlan>().RunAsync(Admin, Id(plan.Id))).Plan;

    private protected async Task<SignUpState?> StateAsync(PlanSheet plan, TestMerchant? by = null) => (await ViewAsync(plan, by: by)).SignUp?.State;
}
