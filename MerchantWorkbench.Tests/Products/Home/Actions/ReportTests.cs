using System.Globalization;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Home.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Operations.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Home.Actions;

/// <summary>A day on one page, from what happened to its figures.</summary>
public abstract class ReportTests(Engine engine) : OperationsTest(engine)
{
    private DateOnly Today => Zone.Of(null).Day(World.Time.Now);

    [Fact]
    public async Task A_day_names_people_coupons_shops_and_what_was_spent()
    {
        // By hand: 1, 2 and 3 claim; 1 uses a piece for 40 yuan in the first shop; 2 uses one in the other, and it is taken back.
        CouponSheet coupon = await OutAsync(Some.MoneyOff);
        PieceSheet[] pieces = [Ok(await ClaimByPhoneAsync(coupon, 1)), Ok(await ClaimByPhoneAsync(coupon, 2)), Ok(await ClaimByPhoneAsync(coupon, 3))];
        RedeemPiece.Receipt used = Ok(await RedeemAsync(pieces[0].Code, 4_000));
        Ok(await ReverseAsync(Ok(await RedeemAsync(pieces[1].Code, 6_000, shop: Noodles.OtherShop))));
        await GatherAsync();

        ReportSheet today = await ReadAsync(Today);

        Assert.Equal(World.Time.Now, today.Until);
        Assert.Equal((3, 3, 3, 2), (today.People!.Day.Came, today.People.Day.New, today.People.Day.Claimed, today.People.Day.Redeemed));
        Assert.Equal((1, used.PayFen, used.DiscountFen, used.DiscountFen), (today.Redemptions, today.IncomeFen, today.DiscountFen, today.SpentFen));
        Assert.Equal((coupon.Id, 3, 1), Assert.Single(today.Coupons!.Coupons.Select(line => (line.Id, line.Claimed, line.Redemptions))));
        Assert.Equal((Noodles.Shop, used.PayFen), Assert.Single(today.Coupons.Shops.Select(line => (line.Id, line.IncomeFen))));

        World.Time.Pass(TimeSpan.FromDays(7));
        ReportSheet over = await ReadAsync(Today.AddDays(-7)), later = await ReadAsync(Today);
        Assert.Null(over.Until);
        Assert.Equal(today.SpentFen, over.SpentFen);
        Assert.Equal((0, 3), (later.People!.Day.Came, later.People.Before.Came));
        Assert.Equal(Today.AddDays(-1), Ok(await World.Get<ReadReport>().RunAsync(Noodles.Key, null)).Day);
        ReportSheet pets = Ok(await World.Get<ReadReport>().RunAsync(Pets.Key, Text(Today.AddDays(-7))));
        Assert.Equal((0, 0, 0L), (pets.Coupons!.Coupons.Count, pets.People!.Day.Came, pets.SpentFen));
    }

    [Theory]
    [InlineData("yesterday", "/day report.day")]
    [InlineData("2026-13-01", "/day report.day")]
    [InlineData("0001-01-01", "/day report.day")]
    [InlineData("9999-12-31", "/day report.ahead")]
    public async Task A_day_that_is_none_or_ahead_is_told_at_its_field(string day, string wrong) =>
        Assert.Equal(wrong, Wrong(Refused("request.invalid", await World.Get<ReadReport>().RunAsync(Noodles.Key, day))));

    [Fact]
    public async Task Who_may_not_see_figures_is_told()
    {
        Refused("request.forbidden", await World.Get<ReadReport>().RunAsync(Noodles.People[Role.Cashier], null));
        Refused("request.forbidden", await World.Get<ReadReport>().RunAsync(TestPlatform.Shopper(1), null));
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<ReportSheet> ReadAsync(DateOnly day) => Ok(await World.Get<ReadReport>().RunAsync(Noodles.People[Role.Finance], Text(day)));
}

public sealed class ReportOnSqliteTests() : ReportTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ReportOnPostgreSqlTests() : ReportTests(Engine.PostgreSql);
