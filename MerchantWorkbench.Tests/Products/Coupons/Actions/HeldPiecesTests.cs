using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>The wallet, the shelf and the page of one coupon, as a shopper's phone asks for them.</summary>
public abstract class HeldPiecesTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task What_ends_first_lies_on_top()
    {
        CouponSheet late = await OutAsync(Some.MoneyOff with { Validity = new(DaysAfterClaim: 9) });
        CouponSheet soon = await OutAsync(Some.MoneyOff with { Validity = new(DaysAfterClaim: 2) });
        PieceSheet[] taken = [Ok(await ClaimByPhoneAsync(late)), Ok(await ClaimByPhoneAsync(soon))];
        ListHeldPieces.Wallet wallet = await WalletAsync(PieceStatus.Claimed);
        Assert.Equal([taken[1].Id, taken[0].Id], wallet.Pieces.Select(piece => piece.Id));
    }

    [Fact]
    public async Task Used_and_expired_pieces_lie_apart_and_nobody_sees_a_strangers()
    {
        PieceSheet used = Ok(await ClaimByPhoneAsync(await OutAsync()));
        PieceSheet old = Ok(await ClaimByPhoneAsync(await OutAsync(Some.MoneyOff with { Validity = new(DaysAfterClaim: 1) })));
        Ok(await RedeemAsync(used.Code, 5_000));
        World.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(used.Id, Assert.Single((await WalletAsync(PieceStatus.Redeemed)).Pieces).Id);
        Assert.Equal(old.Id, Assert.Single((await WalletAsync(PieceStatus.Expired)).Pieces).Id);
        Assert.Empty((await WalletAsync(PieceStatus.Redeemed, 2)).Pieces);
        Refused("request.not_found", await World.Get<FindHeldPiece>().RunAsync(TestPlatform.Shopper(2), Id(used.Id)));
    }

    [Fact]
    public async Task The_shelf_holds_what_can_be_taken_now_and_nothing_else()
    {
        CouponSheet open = await OutAsync();
        CouponSheet last = await OutAsync(Some.MoneyOff with { Total = 1 });
        Ok(await ClaimByPhoneAsync(last));
        await DraftedAsync();
        await OutAsync(Some.MoneyOff with { ClaimFrom = SmallWorld.Start.AddDays(1) });
        CouponSheet paused = await OutAsync();
        Ok(await World.Get<PauseCoupon>().RunAsync(Noodles.Key, Id(paused.Id)));
        IReadOnlyList<ShelfCoupon> shelf = await World.Get<CouponShelf>().OpenAsync(Noodles.Id, Zone.Of(null), 10);
        Assert.Equal(open.Id, Assert.Single(shelf).Id);
        Assert.Equal(("5", "/m/coupon/" + open.Id), (shelf[0].Face, shelf[0].Href));
    }

    [Fact]
    public async Task The_page_says_why_not_before_anybody_presses()
    {
        CouponSheet coupon = await OutAsync();
        Assert.Null(Ok(await LookAsync(coupon)).WhyNot);
        PieceSheet mine = Ok(await ClaimByPhoneAsync(coupon));
        LookAtCoupon.Sheet seen = Ok(await LookAsync(coupon));
        Assert.Equal(("coupons.person_limit", mine.Id), (seen.WhyNot?.Code, seen.MyPiece));
        Refused("coupons.not_found", await LookAsync(await DraftedAsync()));
    }

    private async Task<ListHeldPieces.Wallet> WalletAsync(PieceStatus status, int shopper = 1) =>
        Ok(await World.Get<ListHeldPieces>().RunAsync(TestPlatform.Shopper(shopper), status, 0));

    private Task<Outcome<LookAtCoupon.Sheet>> LookAsync(CouponSheet coupon) => World.Get<LookAtCoupon>().RunAsync(TestPlatform.Shopper(1), Id(coupon.Id));
}

public sealed class HeldPiecesOnSqliteTests() : HeldPiecesTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class HeldPiecesOnPostgreSqlTests() : HeldPiecesTests(Engine.PostgreSql);
