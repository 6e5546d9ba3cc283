using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Platform.Reviews;

/// <summary>What every story about reviews begins with: a coupon for the public that waits, and two reviewers.</summary>
public abstract class ReviewTest(Engine engine) : IAsyncLifetime
{
    internal static readonly DecideReview.Request Yes = new(Verdict.Approve), No = new(Verdict.Reject, "wrong_dates", "改日期");

    protected SmallWorld World { get; private set; } = null!;

    protected TestMerchant Noodles => World.Noodles;

    protected Caller Lin => World.Platform.Staff[Role.Reviewer].Caller;

    protected Caller Zhou => World.Platform.OtherReviewer.Caller;

    protected static CouponTerms Public => Some.MoneyOff with { Layers = [Layer.Public] };

    public async Task InitializeAsync() => World = await SmallWorld.CreateAsync(engine);

    public async Task DisposeAsync() => await World.DisposeAsync();

    protected static T Ok<T>(Outcome<T> outcome)
    {
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    protected static void Refused<T>(string code, Outcome<T> outcome) => Assert.Equal(code, outcome.Refusal?.Code);

    /// <summary>A coupon sent in, and its open review.</summary>
    protected async Task<(long Coupon, Review Review)> SubmittedAsync(CouponTerms? terms = null, Caller? by = null)
    {
        Caller who = by ?? Noodles.Key;
        long coupon = Ids.Parse(Ok(await World.Get<DraftCoupon>().RunAsync(who, terms ?? Public)).Id);
        Ok(await World.Get<SubmitCoupon>().RunAsync(who, coupon));
        return (coupon, await OpenAsync(coupon));
    }

    protected Task<Review> OpenAsync(long coupon) =>
        World.InTablesAsync(db => db.Reviews.AsNoTracking().SingleAsync(row => row.SubjectId == coupon && row.DecidedAt == null));

    protected Task<Outcome<ReviewSheet>> DecideAsync(Caller by, long review, DecideReview.Request ask, bool hold = false) =>
        World.Get<DecideReview>().RunAsync(by, review, ask, hold);

    protected Task ApplyHeldAsync() => ActivatorUtilities.GetServiceOrCreateInstance<ApplyHeldVerdicts>(World.Get<IServiceProvider>()).RunAsync(default);

    protected async Task<CouponSheet> CouponAsync(long coupon) => Ok(await World.Get<FindCoupon>().RunAsync(Noodles.Key, coupon));

    /// <summary>Makes a merchant's person a reviewer too.</summary>
    protected async Task<Caller> AlsoReviewerAsync(Caller member)
    {
        await World.InTablesAsync(db => db.Users.Where(row => row.Id == member.PersonId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.StaffRole, Role.Reviewer)));
        return Caller.Staff(member.PersonId!.Value, member.Name);
    }
}
