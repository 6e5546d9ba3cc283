using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>A piece for oneself works at the till and counts nowhere.</summary>
public abstract class TakeTestPieceTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task A_test_piece_of_a_draft_is_redeemed_and_moves_no_figure()
    {
        CouponSheet draft = await DraftedAsync(Some.MoneyOff with { BudgetFen = 500 });
        PieceSheet piece = Ok(await TakeAsync(draft));

        Assert.Equal(4_500, Ok(await RedeemAsync(piece.Code, 5_000)).PayFen);

        CouponSheet after = await NowAsync(draft);
        Assert.Equal((0, 0, 0L, 0L, 0L), (after.Claimed, after.Redeemed, after.HeldFen, after.SpentFen, after.IncomeFen));
        CouponMeasures measures = Ok(await World.Get<MeasureCoupon>().RunAsync(Noodles.Key, Id(draft.Id)));
        Assert.Empty(measures.Shops);
        Assert.Equal((0, 0, 0), (measures.Holders, measures.Usable, measures.Expired));
        Assert.True(Assert.Single(Ok(await World.Get<ListPieces>().RunAsync(Noodles.Key, Id(draft.Id), new PageAsk())).Items).IsTest);
        await World.Get<ExportPieces>().RunAsync(Noodles.People[Role.Owner], Id(draft.Id), async rows =>
        {
            await foreach (ExportPieces.Row row in rows) Assert.Fail(row.Id);
        });
    }

    [Fact]
    public async Task Asking_again_gives_the_same_piece_until_it_is_used()
    {
        CouponSheet coupon = await OutAsync();
        PieceSheet first = Ok(await TakeAsync(coupon));
        Assert.Equal(first.Code, Ok(await TakeAsync(coupon)).Code);
        Ok(await RedeemAsync(first.Code, 5_000));
        Assert.NotEqual(first.Code, Ok(await TakeAsync(coupon)).Code);
    }

    [Fact]
    public async Task A_coupon_whose_uses_change_after_the_test_stays_sound()
    {
        CouponSheet draft = await DraftedAsync();
        Ok(await TakeAsync(draft));
        Ok(await World.Get<EditCoupon>().RunAsync(Noodles.Key, Id(draft.Id), draft with { UsesPerPiece = 5 }));
    }

    [Fact]
    public async Task What_is_over_foreign_or_not_allowed_gives_none()
    {
        CouponSheet over = await OutAsync();
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(over.Id)));
        Refused("coupons.wrong_state", await TakeAsync(over));
        Refused("coupons.not_found", await TakeAsync(await OutAsync(by: Pets)));
        Refused("request.forbidden", await World.Get<TakeTestPiece>().RunAsync(Noodles.People[Role.Cashier], Id(over.Id)));
    }

    [Fact]
    public async Task Codes_are_whole_only_for_those_who_may_edit()
    {
        CouponSheet coupon = await OutAsync();
        PieceSheet piece = await ClaimedAsync(coupon);

        Assert.Equal(piece.Code, (await CodeAsync(Role.Operator)));
        Assert.Equal("••••" + piece.Code[^4..], await CodeAsync(Role.Finance));

        async Task<string> CodeAsync(Role role) =>
            Assert.Single(Ok(await World.Get<ListPieces>().RunAsync(Noodles.People[role], Id(coupon.Id), new PageAsk())).Items).Code;
    }

    private Task<MerchantWorkbench.Platform.Kernel.Outcome<PieceSheet>> TakeAsync(CouponSheet coupon) =>
        World.Get<TakeTestPiece>().RunAsync(Noodles.People[Role.Owner], Id(coupon.Id));
}

public sealed class TakeTestPieceOnSqliteTests() : TakeTestPieceTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class TakeTestPieceOnPostgreSqlTests() : TakeTestPieceTests(Engine.PostgreSql);
