using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>Taking a redemption back, and pieces whose time passes.</summary>
public abstract class ReverseRedemptionTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task The_use_comes_back_and_its_money_is_held_once_more()
    {
        CouponSheet coupon = await OutAsync();
        PieceSheet piece = await ClaimedAsync(coupon);
        RedeemPiece.Receipt used = Ok(await RedeemAsync(piece.Code, 3_000));
        Assert.Equal((0L, 500L), await MoneyAsync(coupon));

        Ok(await ReverseAsync(used));

        Assert.Equal((500L, 0L), await MoneyAsync(coupon));
        Assert.Equal((0, PieceStatus.Claimed, 1), ((await NowAsync(coupon)).Redeemed, (await NowAsync(piece)).Status, (await NowAsync(piece)).UsesLeft));
        Ok(await RedeemAsync(piece.Code, 3_000));
        Assert.Equal(["claimed", "redeemed", "reversed", "redeemed"], (await NowAsync(piece)).History!.Select(step => step.Kind));
    }

    [Fact]
    public async Task A_use_whose_time_has_passed_stays_expired_and_holds_nothing()
    {
        CouponSheet coupon = await OutAsync();
        PieceSheet piece = await ClaimedAsync(coupon);
        RedeemPiece.Receipt used = Ok(await RedeemAsync(piece.Code, 3_000));
        World.Time.Now = piece.ValidUntil.AddMicroseconds(1);

        Ok(await ReverseAsync(used));

        Assert.Equal((0L, 0L), await MoneyAsync(coupon));
        Assert.Equal(PieceStatus.Expired, (await NowAsync(piece)).Status);
        Refused("pieces.expired", await RedeemAsync(piece.Code, 3_000));
    }

    [Fact]
    public async Task What_was_taken_back_is_not_taken_back_again()
    {
        RedeemPiece.Receipt used = Ok(await RedeemAsync((await ClaimedAsync(await OutAsync())).Code, 3_000));
        Ok(await ReverseAsync(used));
        World.Time.Pass(TimeSpan.FromDays(40));
        Refused("redemptions.already_reversed", await ReverseAsync(used));
    }

    [Theory]
    [InlineData(Role.Cashier)]
    [InlineData(Role.Operator)]
    public async Task At_the_till_it_is_too_late_after_ten_minutes(Role role)
    {
        (RedeemPiece.Receipt first, RedeemPiece.Receipt second) = await TwiceRedeemedAsync();
        World.Time.Pass(TimeSpan.FromMinutes(10));
        Ok(await ReverseAsync(first, Noodles.People[role]));
        World.Time.Pass(TimeSpan.FromMicroseconds(1));
        Refused("redemptions.too_late", await ReverseAsync(second, Noodles.People[role]));
        Ok(await ReverseAsync(second, Noodles.People[Role.Manager]));
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Key)]
    public async Task Owner_manager_and_key_have_thirty_days(Role role)
    {
        Caller by = role == Role.Key ? Noodles.Key : Noodles.People[role];
        (RedeemPiece.Receipt first, RedeemPiece.Receipt second) = await TwiceRedeemedAsync();
        World.Time.Pass(TimeSpan.FromDays(30));
        Ok(await ReverseAsync(first, by));
        World.Time.Pass(TimeSpan.FromMicroseconds(1));
        Refused("redemptions.too_late", await ReverseAsync(second, by));
    }

    [Fact]
    public async Task A_foreign_and_a_missing_redemption_are_not_found()
    {
        RedeemPiece.Receipt used = Ok(await RedeemAsync((await ClaimedAsync(await OutAsync())).Code, 3_000));
        Refused("redemptions.not_found", await ReverseAsync(used, Pets.Key));
        Refused("redemptions.not_found", await ReverseAsync(used with { Id = Ids.Text(Ids.New()) }));
    }

    [Fact]
    public async Task Nothing_is_taken_back_without_a_reason()
    {
        RedeemPiece.Receipt used = Ok(await RedeemAsync((await ClaimedAsync(await OutAsync())).Code, 3_000));
        Assert.Equal(["/reason field.required"], Some.Wrong((await World.Get<ReverseRedemption>().RunAsync(Noodles.Key, Id(used.Id), new(null))).Refusal));
    }

    [Fact]
    public async Task When_their_time_passes_pieces_expire_once_and_free_their_money()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { BudgetFen = 1_500, UsesPerPiece = 3 });
        PieceSheet piece = await ClaimedAsync(coupon, "一");
        Ok(await RedeemAsync(piece.Code, 3_000));
        Refused("coupons.budget_spent", await ClaimAsync(coupon, "二"));
        World.Time.Now = piece.ValidUntil.AddMicroseconds(1);

        await ExpireAsync();
        await ExpireAsync();

        Assert.Equal((0L, 500L), await MoneyAsync(coupon));
        Assert.Equal(["claimed", "redeemed", "expired"], (await NowAsync(piece)).History!.Select(step => step.Kind));
        Refused("pieces.expired", await RedeemAsync(piece.Code, 3_000));
    }

    [Fact]
    public async Task More_pieces_than_fit_one_batch_expire_in_one_run()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Total = 120, PerPerson = 120 });
        for (int at = 0; at < 120; at++) Ok(await ClaimAsync(coupon));
        World.Time.Now = Some.Until;

        await ExpireAsync();

        Assert.Equal((0L, 0L), await MoneyAsync(coupon));
    }

    private async Task<(RedeemPiece.Receipt, RedeemPiece.Receipt)> TwiceRedeemedAsync()
    {
        string code = (await ClaimedAsync(await OutAsync(Some.MoneyOff with { UsesPerPiece = 2 }))).Code;
        return (Ok(await RedeemAsync(code, 3_000)), Ok(await RedeemAsync(code, 3_000)));
    }

    private Task ExpireAsync() => ActivatorUtilities.GetServiceOrCreateInstance<ExpirePieces>(World.Get<IServiceProvider>()).RunAsync(default);

    private async Task<(long Held, long Spent)> MoneyAsync(CouponSheet coupon)
    {
        CouponSheet now = await NowAsync(coupon);
        return (now.HeldFen!.Value, now.SpentFen!.Value);
    }
}

public sealed class ReverseRedemptionOnSqliteTests() : ReverseRedemptionTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ReverseRedemptionOnPostgreSqlTests() : ReverseRedemptionTests(Engine.PostgreSql);
