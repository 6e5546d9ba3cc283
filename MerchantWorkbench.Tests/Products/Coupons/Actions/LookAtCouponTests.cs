using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Merchants.Actions;
using MerchantWorkbench.Products.ShopPage.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>What the pages of a coupon and of a shop remember for all visitors, and what they never do.</summary>
public abstract class LookAtCouponTests(Engine engine) : CouponTest(engine)
{
    [Fact]
    public async Task Whatever_the_merchant_does_to_a_coupon_the_very_next_look_sees()
    {
        await World.ListeningAsync();
        CouponSheet coupon = await OutAsync();
        long id = Id(coupon.Id);
        Assert.Null((await SeenAsync(coupon)).WhyNot);

        Ok(await World.Get<AppendPieces>().RunAsync(Noodles.Key, id, new(777)));
        Assert.Equal(777, (await SeenAsync(coupon)).Terms.Total);
        Ok(await World.Get<EditCoupon>().RunAsync(Noodles.Key, id, Some.MoneyOff with { Total = 777, Name = "换了名字" }));
        Assert.Equal("换了名字", (await SeenAsync(coupon)).Terms.Name);
        Ok(await World.Get<PauseCoupon>().RunAsync(Noodles.Key, id));
        Assert.Equal("coupons.paused", (await SeenAsync(coupon)).WhyNot?.Code);
        Ok(await World.Get<ResumeCoupon>().RunAsync(Noodles.Key, id));
        Assert.Null((await SeenAsync(coupon)).WhyNot);
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, id));
        Assert.Equal("coupons.stopped", (await SeenAsync(coupon)).WhyNot?.Code);
    }

    [Fact]
    public async Task Whatever_becomes_of_the_merchant_the_very_next_look_sees()
    {
        await World.ListeningAsync();
        CouponSheet coupon = await OutAsync();
        int shops = Ok(await PageAsync()).ShopCount;
        Assert.Equal(coupon.Id, Assert.Single(Ok(await PageAsync()).Coupons).Id);

        Ok(await World.Get<EditProfile>().RunAsync(Noodles.People[Role.Owner], new("老王拉面", "搬家了", 3, "Asia/Urumqi")));
        ShopFace face = (await SeenAsync(coupon)).Shop;
        // One in the morning in Shanghai, eleven at night in Ürümqi.
        DateTimeOffset late = new(2026, 3, 2, 17, 0, 0, TimeSpan.Zero);
        Assert.Equal(("老王拉面", 3, new DateOnly(2026, 3, 2)), (face.Name, face.Colour, face.Zone.Day(late)));
        Assert.Equal(("老王拉面", "搬家了"), (Ok(await PageAsync()).Shop.Name, Ok(await PageAsync()).Shop.About));
        Ok(await World.Get<CloseShop>().RunAsync(Noodles.People[Role.Owner], Noodles.Shops[1]));
        Assert.Equal(shops - 1, Ok(await PageAsync()).ShopCount);
        Ok(await World.Get<PauseCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        Assert.Empty(Ok(await PageAsync()).Coupons);
        Ok(await World.Get<CloseMerchant>().RunAsync(World.Platform.Staff[Role.Administrator].Caller, Noodles.Id));
        Refused("request.not_found", await PageAsync());
    }

    [Fact]
    public async Task The_counter_lags_by_a_second_at_most_and_the_decision_never()
    {
        await World.ListeningAsync();
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Total = 1 });
        Assert.Null((await SeenAsync(coupon, 2)).WhyNot);
        Assert.Single(await ShelfAsync());
        Ok(await ClaimByPhoneAsync(coupon, 1));

        World.Time.Pass(LookAtCoupon.Lag - TimeSpan.FromMilliseconds(1));
        Assert.Null((await SeenAsync(coupon, 2)).WhyNot);
        Refused("coupons.sold_out", await ClaimByPhoneAsync(coupon, 2));

        World.Time.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal("coupons.sold_out", (await SeenAsync(coupon, 2)).WhyNot?.Code);
        Assert.Empty(await ShelfAsync());
    }

    [Fact]
    public async Task The_hour_is_asked_each_time_and_a_clock_that_is_set_back_is_believed()
    {
        await World.ListeningAsync();
        DateTimeOffset from = SmallWorld.Start.AddMilliseconds(300), until = from.AddMilliseconds(300);
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { ClaimFrom = from, ClaimUntil = until });
        Assert.Equal("coupons.not_started", (await SeenAsync(coupon)).WhyNot?.Code);
        Assert.Empty(await ShelfAsync());
        World.Time.Now = from;
        Assert.Null((await SeenAsync(coupon)).WhyNot);
        Assert.Single(await ShelfAsync());
        World.Time.Now = until.AddMilliseconds(1);
        Assert.Equal("coupons.ended", (await SeenAsync(coupon)).WhyNot?.Code);
        Assert.Empty(await ShelfAsync());
        World.Time.Now = from.AddHours(-1);
        Assert.Equal("coupons.not_started", (await SeenAsync(coupon)).WhyNot?.Code);
    }

    [Fact]
    public async Task A_new_day_begins_with_nothing_taken()
    {
        await World.ListeningAsync();
        World.Time.Now = new(2026, 3, 2, 15, 59, 59, 900, TimeSpan.Zero);
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { PerDay = 1 });
        Ok(await ClaimByPhoneAsync(coupon, 1));
        Assert.Equal("coupons.day_limit", (await SeenAsync(coupon, 2)).WhyNot?.Code);
        World.Time.Pass(TimeSpan.FromMilliseconds(100));
        Assert.Null((await SeenAsync(coupon, 2)).WhyNot);
    }

    [Fact]
    public async Task What_is_about_one_visitor_is_asked_each_time_and_shown_to_nobody_else()
    {
        await World.ListeningAsync();
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { PerPerson = 2, PerPersonPerDay = 1 });
        Assert.Null((await SeenAsync(coupon, 1)).MyPiece);
        PieceSheet mine = Ok(await ClaimByPhoneAsync(coupon, 1));
        Assert.Equal((mine.Id, "coupons.person_day_limit"), ((await SeenAsync(coupon, 1)).MyPiece, (await SeenAsync(coupon, 1)).WhyNot?.Code));
        Assert.Equal((null, null), ((await SeenAsync(coupon, 2)).MyPiece, (await SeenAsync(coupon, 2)).WhyNot));

        Assert.Equal(mine.Id, Assert.Single(await WalletAsync(1)).Id);
        Assert.Empty(await WalletAsync(2));
        World.Time.Pass(TimeSpan.FromDays(1));
        PieceSheet next = Ok(await ClaimByPhoneAsync(coupon, 1));
        Assert.Equal((next.Id, "coupons.person_limit"), ((await SeenAsync(coupon, 1)).MyPiece, (await SeenAsync(coupon, 1)).WhyNot?.Code));
        Assert.Equal(2, (await WalletAsync(1)).Count);
    }

    [Fact]
    public async Task What_a_shopper_saw_is_still_not_found_by_another_merchant()
    {
        await World.ListeningAsync();
        CouponSheet coupon = await OutAsync();
        await SeenAsync(coupon);
        Ok(await World.Get<LookAtCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        Refused("coupons.not_found", await World.Get<LookAtCoupon>().RunAsync(Pets.Key, Id(coupon.Id)));
        Refused("coupons.not_found", await World.Get<LookAtCoupon>().RunAsync(TestPlatform.Shopper(1), Id((await DraftedAsync()).Id)));
    }

    private protected async Task<LookAtCoupon.Sheet> SeenAsync(CouponSheet coupon, int shopper = 1, SmallWorld? at = null) =>
        Ok(await (at ?? World).Get<LookAtCoupon>().RunAsync(TestPlatform.Shopper(shopper), Id(coupon.Id)));

    private protected Task<Outcome<FindShopPage.Sheet>> PageAsync(SmallWorld? at = null) => (at ?? World).Get<FindShopPage>().RunAsync(Noodles.ShortName);

    private Task<IReadOnlyList<ShelfCoupon>> ShelfAsync() => World.Get<CouponShelf>().OpenAsync(Noodles.Id, Zone.Of(null), 10);

    private async Task<IReadOnlyList<HeldPiece>> WalletAsync(int shopper) =>
        Ok(await World.Get<ListHeldPieces>().RunAsync(TestPlatform.Shopper(shopper), PieceStatus.Claimed, 0)).Pieces;
}

public sealed class LookAtCouponOnSqliteTests() : LookAtCouponTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class LookAtCouponOnPostgreSqlTests() : LookAtCouponTests(Engine.PostgreSql)
{
    [Fact]
    public async Task What_one_copy_writes_the_other_ones_pages_show()
    {
        await World.ListeningAsync();
        CouponSheet coupon = await OutAsync();
        await using SmallWorld there = await World.AnotherCopy().ListeningAsync();
        Assert.Null((await SeenAsync(coupon, at: there)).WhyNot);
        Assert.Single(Ok(await PageAsync(there)).Coupons);
        // Only the line can tell: the clock stands still.
        Ok(await World.Get<PauseCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        TimeSpan late = await Wait.UntilAsync(async () => (await SeenAsync(coupon, at: there)).WhyNot?.Code == "coupons.paused");
        Figure.Report("copies.pause-seen", late.TotalMilliseconds, "ms", goal: 100);
        Assert.Empty(Ok(await PageAsync(there)).Coupons);

        Ok(await there.Get<ResumeCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        Assert.Null((await SeenAsync(coupon, at: there)).WhyNot);
        await Wait.UntilAsync(async () => (await SeenAsync(coupon)).WhyNot is null);
        Ok(await World.Get<CloseMerchant>().RunAsync(World.Platform.Staff[Role.Administrator].Caller, Noodles.Id));
        await Wait.UntilAsync(async () => (await PageAsync(there)).Refusal?.Code == "request.not_found");
    }
}
