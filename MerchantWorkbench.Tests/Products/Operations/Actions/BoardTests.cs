using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Operations.Actions;
using MerchantWorkbench.Products.Operations.Domain.Board;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Operations.Actions;

/// <summary>What people did becomes the board, from a claim to its figures.</summary>
public abstract class BoardTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task Claims_and_uses_become_people_money_and_shops()
    {
        // By hand: 1 and 2 claim, 1 uses 5 off 40 in the first shop, 2 uses 5 off 60 in the other and it is taken back, 3 only claims.
        CouponSheet coupon = await OutAsync(Some.MoneyOff);
        PieceSheet[] pieces = [Ok(await ClaimByPhoneAsync(coupon, 1)), Ok(await ClaimByPhoneAsync(coupon, 2)), Ok(await ClaimByPhoneAsync(coupon, 3))];
        RedeemPiece.Receipt first = Ok(await RedeemAsync(pieces[0].Code, 4_000));
        Ok(await ReverseAsync(Ok(await RedeemAsync(pieces[1].Code, 6_000, shop: Noodles.OtherShop))));
        await GatherAsync();

        BoardSheet board = await ReadAsync();

        Assert.Equal((3, 3, 2, 1, 4_000L), (board.Find(BoardFigure.NewPeople)!.Value, board.Find(BoardFigure.ActivePeople)!.Value,
            board.Find(BoardFigure.PayingPeople)!.Value, board.Find(BoardFigure.Redemptions)!.Value, board.Find(BoardFigure.AverageTicket)!.Value));
        Assert.Equal(2 * first.DiscountFen, board.Find(BoardFigure.Cost)!.Value);
        Assert.Equal((3, 3, 2), (board.Sources[0].Reached, board.Sources[0].Claimed, board.Sources[0].Redeemed));
        Assert.Equal([(Noodles.Shop, 1, 1, 4_000L), (Noodles.OtherShop, 1, 0, 0L)],
            board.Shops.Select(shop => (shop.Shop, shop.People, shop.Redemptions, shop.PaidFen)));
        Assert.Equal(3, board.Known);
        Assert.Equal(1, (await ReadAsync(new(Shop: Noodles.OtherShop))).Find(BoardFigure.ActivePeople)!.Value);
    }

    [Fact]
    public async Task Cash_taken_for_promotion_is_cost_and_points_are_not()
    {
        await PayAsync(Currency.Cash, 700);
        await PayAsync(Currency.Points, 900);

        Assert.Equal((700, (decimal?)0), (Cost(await ReadAsync()), (await ReadAsync()).Find(BoardFigure.Cost)!.Before));
        World.Time.Pass(TimeSpan.FromDays(28));
        Assert.Equal((0, (decimal?)700), (Cost(await ReadAsync()), (await ReadAsync()).Find(BoardFigure.Cost)!.Before));

        async Task PayAsync(Currency currency, long amount) => Ok(await World.Get<Writer>().RunAsync<Done>(Caller.System, async write =>
        {
            LedgerBook book = new(write);
            string reference = "test:" + Words.Name(currency);
            Assert.Null((await book.PostAsync(new PostAsk("top_up", reference + ":in", new Move(
                AccountName.Platform(AccountKind.Source, currency), AccountName.Wallet(Noodles.Id, currency), amount)))).Refusal);
            Assert.Null((await book.PostAsync(new PostAsk("fee", reference + ":out", new Move(
                AccountName.Wallet(Noodles.Id, currency), AccountName.Platform(AccountKind.Spent, currency), amount)))).Refusal);
            return default(Done);
        }));
    }

    [Fact]
    public async Task Nobody_sees_another_merchants_people_and_who_may_not_is_told()
    {
        Ok(await ClaimByPhoneAsync(await OutAsync(Some.MoneyOff), 1));
        await GatherAsync();

        Assert.Equal(1, (await ReadAsync()).Known);
        Assert.Equal(0, Ok(await World.Get<ReadBoard>().RunAsync(Pets.Key, new())).Known);
        Refused("request.invalid", await World.Get<ReadBoard>().RunAsync(Pets.Key, new(Shop: Noodles.Shop)));
        Refused("request.forbidden", await World.Get<ReadBoard>().RunAsync(Noodles.People[Role.Cashier], new()));
        Refused("request.forbidden", await World.Get<ReadBoard>().RunAsync(TestPlatform.Shopper(1), new()));
    }

    [Theory]
    [InlineData("6", null, null, null, "/days field.choice")]
    [InlineData("x", null, null, null, "/days field.choice")]
    [InlineData(null, "yesterday", null, null, "/from board.day")]
    [InlineData(null, null, "2026-01-01", null, "/from board.day")]
    [InlineData(null, "2000-01-01", "9999-12-31", null, "/from board.day, /until board.day")]
    [InlineData(null, "2026-01-01", "2999-12-31", null, "/until board.ahead")]
    [InlineData(null, "2026-01-02", "2026-01-01", null, "/from board.order")]
    [InlineData(null, "2024-12-31", "2026-01-01", null, "/from board.too_long")]
    [InlineData(null, null, null, "nothing", "/shop board.shop")]
    public async Task What_cannot_be_shown_is_told_by_field(string? days, string? from, string? until, string? shop, string wrong) => Assert.Equal(
        wrong, string.Join(", ", Some.Wrong(Refused("request.invalid", await World.Get<ReadBoard>().RunAsync(Noodles.Key, new(days, from, until, shop))))));

    [Fact]
    public async Task A_year_can_be_looked_at_and_its_curve_is_in_weeks()
    {
        DateOnly today = Zone.Of(null).Day(World.Time.Now);
        BoardSheet board = await ReadAsync(new(From: today.AddDays(1 - Period.MostDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        Assert.Equal((Period.MostDays, 52), (board.Period.Days, board.Trend.Count));
        Assert.Equal(today, board.Period.Until);
    }

    private static decimal? Cost(BoardSheet board) => board.Find(BoardFigure.Cost)!.Value;

    private async Task<BoardSheet> ReadAsync(BoardAsk? ask = null) => Ok(await World.Get<ReadBoard>().RunAsync(Noodles.Key, ask ?? new()));

    private Task GatherAsync() => ActivatorUtilities.CreateInstance<GatherBehaviours>(World.Get<IServiceProvider>()).RunAsync(default);
}

public sealed class BoardOnSqliteTests() : BoardTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class BoardOnPostgreSqlTests() : BoardTests(Engine.PostgreSql);
