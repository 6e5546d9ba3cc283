using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>The table of states and moves, every cell of it walked through the actions themselves.</summary>
public abstract class CouponLifeTests(Engine engine) : CouponTest(engine)
{
    [Theory]
    [InlineData(CouponState.Draft)]
    [InlineData(CouponState.InReview)]
    [InlineData(CouponState.Scheduled)]
    [InlineData(CouponState.Running)]
    [InlineData(CouponState.Paused)]
    [InlineData(CouponState.SoldOut)]
    [InlineData(CouponState.Ended)]
    [InlineData(CouponState.Stopped)]
    [InlineData(CouponState.Rejected)]
    public async Task Every_move_is_taken_or_refused_as_the_table_says(CouponState state)
    {
        foreach (CouponMove move in Enum.GetValues<CouponMove>())
        {
            World.Time.Now = SmallWorld.Start;
            CouponSheet coupon = await InStateAsync(state, move);
            Assert.Equal(state, coupon.State);

            Refusal? no = await TakeAsync(coupon, move);

            string cell = $"{state} × {move}: {no?.Code} {string.Join(' ', Some.Wrong(no))}";
            if (CouponMoves.Allows(state, move)) Assert.True(no is null, cell);
            else if (move is CouponMove.Claim or CouponMove.Approve or CouponMove.Reject)
                Assert.True(no?.Kind is RefusalKind.Conflict or RefusalKind.NotFound, cell);
            else Assert.True(no?.Code == "coupons.wrong_state", cell);
        }
    }

    private async Task<CouponSheet> InStateAsync(CouponState state, CouponMove next)
    {
        CouponTerms terms = Some.MoneyOff with
        {
            CodeMode = next == CouponMove.UploadCodes ? CodeMode.Uploaded : CodeMode.Generated,
            Layers = state is CouponState.InReview or CouponState.Rejected ? [Layer.Public] : [Layer.Own, Layer.Public],
            Total = state == CouponState.SoldOut ? 1 : 100,
            ClaimFrom = state == CouponState.Scheduled ? SmallWorld.Start.AddDays(1) : SmallWorld.Start.AddDays(-1),
            ClaimUntil = SmallWorld.Start.AddDays(2),
        };
        CouponSheet coupon = await DraftedAsync(terms);
        if (terms.CodeMode == CodeMode.Uploaded) Ok(await World.Get<UploadCodes>().RunAsync(Noodles.Key, Id(coupon.Id), new(["OWN-" + coupon.Id])));
        if (state != CouponState.Draft) Ok(await World.Get<SubmitCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        switch (state)
        {
            case CouponState.Paused: Ok(await World.Get<PauseCoupon>().RunAsync(Noodles.Key, Id(coupon.Id))); break;
            case CouponState.SoldOut: Ok(await ClaimAsync(coupon)); break;
            case CouponState.Ended: World.Time.Now = terms.ClaimUntil.AddMicroseconds(1); break;
            case CouponState.Stopped: Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(coupon.Id))); break;
            case CouponState.Rejected: Assert.Null(await DecideAsync(coupon, Verdict.Reject)); break;
            case CouponState.Draft or CouponState.InReview or CouponState.Scheduled or CouponState.Running: break;
        }
        return await NowAsync(coupon);
    }

    private async Task<Refusal?> TakeAsync(CouponSheet coupon, CouponMove move)
    {
        long id = Id(coupon.Id);
        Caller by = Noodles.Key;
        return move switch
        {
            CouponMove.Edit => (await World.Get<EditCoupon>().RunAsync(by, id, coupon with { Name = "改了名" })).Refusal,
            CouponMove.Submit => (await World.Get<SubmitCoupon>().RunAsync(by, id)).Refusal,
            CouponMove.Withdraw => (await World.Get<WithdrawCoupon>().RunAsync(by, id)).Refusal,
            CouponMove.Pause => (await World.Get<PauseCoupon>().RunAsync(by, id)).Refusal,
            CouponMove.Resume => (await World.Get<ResumeCoupon>().RunAsync(by, id)).Refusal,
            CouponMove.Stop => (await World.Get<StopCoupon>().RunAsync(by, id)).Refusal,
            CouponMove.Append => (await World.Get<AppendPieces>().RunAsync(by, id, new(coupon.Total + 1))).Refusal,
            CouponMove.UploadCodes => (await World.Get<UploadCodes>().RunAsync(by, id, new(["MORE-" + coupon.Id]))).Refusal,
            CouponMove.Claim => (await ClaimAsync(coupon, "另一位")).Refusal,
            CouponMove.Approve => await DecideAsync(coupon, Verdict.Approve),
            CouponMove.Reject => await DecideAsync(coupon, Verdict.Reject),
        };
    }

    private async Task<Refusal?> DecideAsync(CouponSheet coupon, Verdict verdict)
    {
        long id = Id(coupon.Id);
        long review = await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == id && !row.ByPolicy)
            .OrderByDescending(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync());
        string? reason = verdict == Verdict.Reject ? ReviewReasons.All[0] : null;
        return (await World.Get<DecideReview>().RunAsync(World.Platform.Staff[Role.Reviewer].Caller, review, new(verdict, reason))).Refusal;
    }
}

public sealed class CouponLifeOnSqliteTests() : CouponLifeTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CouponLifeOnPostgreSqlTests() : CouponLifeTests(Engine.PostgreSql);
