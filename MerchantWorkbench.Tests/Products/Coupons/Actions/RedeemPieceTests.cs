using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>A piece at the till: what it takes off, and the first reason why it is not taken.</summary>
public abstract class RedeemPieceTests(Engine engine) : CouponTest(engine)
{
    [Theory]
    [InlineData(CouponKind.MoneyOff, 3_000, null, 500)]
    [InlineData(CouponKind.PercentOff, 999, null, 199)]
    [InlineData(CouponKind.PercentOff, 100_000, null, 1_000)]
    [InlineData(CouponKind.SpecialPrice, 2_590, null, 1_600)]
    [InlineData(CouponKind.SpecialPrice, 500, null, 0)]
    [InlineData(CouponKind.Exchange, 200, null, 200)]
    [InlineData(CouponKind.Exchange, 0, null, 0)]
    [InlineData(CouponKind.FreeForm, 5_000, 799, 799)]
    public async Task Each_kind_takes_off_what_its_formula_says(CouponKind kind, long orderFen, int? givenFen, long discountFen)
    {
        CouponSheet coupon = await OutAsync(Some.Terms(kind));
        RedeemPiece.Receipt receipt = Ok(await RedeemAsync((await ClaimedAsync(coupon)).Code, orderFen, givenFen));

        Assert.Equal((discountFen, orderFen - discountFen, 0), (receipt.DiscountFen, receipt.PayFen, receipt.UsesLeft));
        CouponSheet after = await NowAsync(coupon);
        Assert.Equal((1, 0L, discountFen), (after.Redeemed, after.HeldFen!.Value, after.SpentFen!.Value));
    }

    [Fact]
    public async Task A_code_nobody_has_and_a_code_of_another_merchant_are_not_found()
    {
        PieceSheet foreign = Ok(await ClaimAsync(await OutAsync(by: Pets), by: Pets));
        Refused("pieces.not_found", await RedeemAsync(foreign.Code, 3_000));
        Refused("pieces.not_found", await RedeemAsync("100000000009", 3_000));
    }

    [Fact]
    public async Task A_shop_of_another_merchant_is_not_found_before_anything_is_said_about_the_rest()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync());
        Refused("request.not_found", await RedeemAsync(piece.Code, 3_000, shop: Pets.Shop));
        Refused("request.not_found", await RedeemAsync(piece.Code, -1, shop: Pets.Shop));
    }

    [Fact]
    public async Task An_unknown_code_is_not_found_before_anything_is_said_about_the_order() =>
        Refused("pieces.not_found", await RedeemAsync("100000000009", -1));

    [Fact]
    public async Task Used_up_goes_before_expired()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync());
        Ok(await RedeemAsync(piece.Code, 3_000));
        World.Time.Now = piece.ValidUntil.AddDays(1);
        Refused("pieces.already_redeemed", await RedeemAsync(piece.Code, 3_000));
    }

    [Fact]
    public async Task The_last_second_still_counts_and_then_it_is_expired()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync(Some.MoneyOff with { UsesPerPiece = 2 }));
        World.Time.Now = piece.ValidUntil;
        Ok(await RedeemAsync(piece.Code, 3_000));
        World.Time.Now = piece.ValidUntil.AddMicroseconds(1);
        Refused("pieces.expired", await RedeemAsync(piece.Code, 3_000));
    }

    [Fact]
    public async Task Not_yet_valid_goes_before_the_hour_the_shop_and_the_threshold()
    {
        CouponTerms terms = Some.MoneyOff with
        {
            Validity = new(DaysAfterClaim: 2, WaitDays: 1),
            UseWindows = [new([7], "10:00", "11:00")],
            Shops = [Noodles.OtherShop],
        };
        PieceSheet piece = await ClaimedAsync(await OutAsync(terms));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(8)), piece.ValidFrom);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 23, 59, 59, TimeSpan.FromHours(8)), piece.ValidUntil);

        Refused("pieces.not_yet_valid", await RedeemAsync(piece.Code, 1));
        World.Time.Now = piece.ValidFrom;
        Refused("pieces.wrong_time", await RedeemAsync(piece.Code, 1));
    }

    [Fact]
    public async Task The_hour_goes_before_the_shop_and_the_shop_before_the_threshold()
    {
        CouponTerms terms = Some.MoneyOff with { UseWindows = [new([1], "22:00", "02:00")], Shops = [Noodles.OtherShop] };
        PieceSheet piece = await ClaimedAsync(await OutAsync(terms));
        Refused("pieces.wrong_time", await RedeemAsync(piece.Code, 1));

        World.Time.Now = new(2026, 3, 3, 1, 59, 59, TimeSpan.FromHours(8));
        Refused("pieces.wrong_shop", await RedeemAsync(piece.Code, 1));
        Refused("pieces.below_threshold", await RedeemAsync(piece.Code, 2_999, shop: Noodles.OtherShop));
        Ok(await RedeemAsync(piece.Code, 3_000, shop: Noodles.OtherShop));
    }

    [Fact]
    public async Task A_piece_with_three_uses_is_used_three_times()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync(Some.MoneyOff with { UsesPerPiece = 3 }));
        for (int left = 2; left >= 0; left--) Assert.Equal(left, Ok(await RedeemAsync(piece.Code, 3_000)).UsesLeft);

        Refused("pieces.already_redeemed", await RedeemAsync(piece.Code, 3_000));
        Assert.Equal(["claimed", "redeemed", "redeemed", "redeemed"], (await NowAsync(piece)).History!.Select(step => step.Kind));
    }

    [Fact]
    public async Task Two_uses_of_one_piece_at_two_tills_at_once_are_both_good()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync(Some.MoneyOff with { UsesPerPiece = 40 }));
        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => RedeemAsync(piece.Code, 3_000))));

        Assert.All(receipts, receipt => Ok(receipt));
        Refused("pieces.already_redeemed", await RedeemAsync(piece.Code, 3_000));
    }

    [Fact]
    public async Task What_a_use_does_not_cost_is_free_for_others_again()
    {
        CouponSheet coupon = await OutAsync(Some.Terms(CouponKind.PercentOff) with { BudgetFen = 1_500 });
        PieceSheet first = await ClaimedAsync(coupon, "一");
        Refused("coupons.budget_spent", await ClaimAsync(coupon, "二"));

        Assert.Equal(400, Ok(await RedeemAsync(first.Code, 2_000)).DiscountFen);
        Ok(await ClaimAsync(coupon, "二"));
    }

    [Fact]
    public async Task A_use_that_was_given_back_and_costs_more_the_second_time_must_fit_the_budget()
    {
        CouponSheet coupon = await OutAsync(Some.Terms(CouponKind.PercentOff) with { BudgetFen = 1_200 });
        PieceSheet first = await ClaimedAsync(coupon, "一");
        RedeemPiece.Receipt cheap = Ok(await RedeemAsync(first.Code, 1_000));
        Ok(await ClaimAsync(coupon, "二"));
        Ok(await ReverseAsync(cheap));

        Refused("coupons.budget_spent", await RedeemAsync(first.Code, 5_000));
        Ok(await RedeemAsync(first.Code, 1_000));
    }

    [Fact]
    public async Task A_stopped_and_an_ended_coupon_leave_their_pieces_their_right()
    {
        CouponSheet stopped = await OutAsync(), ended = await OutAsync(Some.MoneyOff with { ClaimUntil = SmallWorld.Start.AddHours(1) });
        PieceSheet one = await ClaimedAsync(stopped), other = await ClaimedAsync(ended);
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(stopped.Id)));
        World.Time.Pass(TimeSpan.FromHours(2));

        Ok(await RedeemAsync(one.Code, 3_000));
        Ok(await RedeemAsync(other.Code, 3_000));
    }

    [Theory]
    [InlineData(CouponKind.FreeForm, 1_000, null, "/discountFen")]
    [InlineData(CouponKind.FreeForm, 1_000, 801, "/discountFen")]
    [InlineData(CouponKind.FreeForm, 700, 701, "/discountFen")]
    [InlineData(CouponKind.FreeForm, 1_000, -1, "/discountFen")]
    [InlineData(CouponKind.MoneyOff, 3_000, 1, "/discountFen")]
    [InlineData(CouponKind.MoneyOff, -1, null, "/orderFen")]
    [InlineData(CouponKind.MoneyOff, 10_000_000_001, null, "/orderFen")]
    [InlineData(CouponKind.MoneyOff, long.MaxValue, null, "/orderFen")]
    public async Task A_wrong_amount_is_named_by_its_field(CouponKind kind, long orderFen, int? givenFen, string pointer)
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync(Some.Terms(kind)));
        Assert.Equal(pointer, Refused("request.invalid", await RedeemAsync(piece.Code, orderFen, givenFen)).Fields[0].Pointer);
    }

    [Fact]
    public async Task The_till_takes_a_code_as_it_is_typed_with_spaces_or_full_width_digits()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync());
        string typed = string.Concat(piece.Code.Select((digit, at) => (char)(digit - '0' + '０') + (at % 4 == 3 ? " " : "")));
        Ok(await RedeemAsync(typed, 3_000));
    }
}

public sealed class RedeemPieceOnSqliteTests() : RedeemPieceTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class RedeemPieceOnPostgreSqlTests() : RedeemPieceTests(Engine.PostgreSql);
