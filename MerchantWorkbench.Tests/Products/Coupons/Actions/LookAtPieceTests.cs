using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

public abstract class LookAtPieceTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task A_good_code_is_good_however_it_is_typed()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync());
        string wide = string.Concat(piece.Code.Select(digit => (char)(digit - '0' + '０')));
        foreach (string typed in new[] { piece.Code, $" {piece.Code[..4]} {piece.Code[4..8]} {piece.Code[8..]} ", wide })
            Assert.Null(Ok(await LookAsync(typed)).WhyNot);
    }

    [Fact]
    public async Task A_used_code_says_when_where_and_by_whom()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync());
        Ok(await RedeemAsync(piece.Code, 5_000, by: Noodles.People[Role.Cashier]));
        PieceAtTill seen = Ok(await LookAsync(piece.Code));
        Assert.Equal("pieces.already_redeemed", seen.WhyNot?.Code);
        Assert.Equal(("面馆东街店", "Cashier noodles", World.Time.Now), (seen.LastUse!.Shop, seen.LastUse.By, seen.LastUse.At));
    }

    [Fact]
    public async Task A_shop_that_does_not_take_it_hears_which_one_does()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync(Some.MoneyOff with { Shops = [Noodles.OtherShop] }));
        PieceAtTill seen = Ok(await LookAsync(piece.Code));
        Assert.Equal("pieces.wrong_shop", seen.WhyNot?.Code);
        Assert.Equal("面馆西街店", seen.ShopNames[Noodles.OtherShop]);
    }

    [Fact]
    public async Task Unknown_and_foreign_codes_and_foreign_shops_are_not_found()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync());
        Refused("pieces.not_found", await LookAsync("123456789012"));
        Refused("pieces.not_found", await LookAsync(piece.Code, Pets.People[Role.Cashier], Pets.Shop));
        Refused("request.not_found", await LookAsync(piece.Code, shop: Pets.Shop));
        Refused("request.forbidden", await LookAsync(piece.Code, Noodles.People[Role.Finance]));
    }

    [Fact]
    public async Task Looking_uses_nothing()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync());
        Ok(await LookAsync(piece.Code));
        Assert.Equal(PieceStatus.Claimed, (await NowAsync(piece)).Status);
    }

    private Task<MerchantWorkbench.Platform.Kernel.Outcome<PieceAtTill>> LookAsync(string code, Caller? by = null, string? shop = null) =>
        World.Get<LookAtPiece>().RunAsync(by ?? Noodles.People[Role.Cashier], new(code, shop ?? Noodles.Shop));
}

public sealed class LookAtPieceOnSqliteTests() : LookAtPieceTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class LookAtPieceOnPostgreSqlTests() : LookAtPieceTests(Engine.PostgreSql);
