using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>Taking a piece: who gets one, and the first reason why somebody does not.</summary>
public abstract class ClaimCouponTests(Engine engine) : CouponTest(engine)
{
    private static CouponTerms Terms => Some.MoneyOff;

    [Fact]
    public async Task Among_the_actions_of_one_transaction_one_merchants_does_not_hide_the_others_coupon()
    {
        CouponSheet coupon = await OutAsync(by: Pets);
        await World.Get<Writer>().GroupAsync(async () =>
        {
            await DraftedAsync(by: Noodles);
            Ok(await ClaimByPhoneAsync(coupon));
        });
    }

    [Fact]
    public async Task A_claimed_piece_has_twelve_digits_its_window_and_all_its_uses()
    {
        PieceSheet piece = await ClaimedAsync(await OutAsync(Terms with { UsesPerPiece = 3 }));

        Assert.True(PieceCode.IsGenerated(piece.Code));
        Assert.Equal((PieceStatus.Claimed, 3), (piece.Status, piece.UsesLeft));
        Assert.Equal(SmallWorld.Start, piece.ValidFrom);
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 23, 59, 59, TimeSpan.FromHours(8)), piece.ValidUntil);
        Assert.Equal("claimed", Assert.Single((await NowAsync(piece)).History!).Kind);
    }

    [Fact]
    public async Task A_draft_is_not_open()
    {
        CouponSheet draft = await DraftedAsync();
        Refused("coupons.not_open", await ClaimAsync(draft));
        Refused("coupons.not_open", await ClaimByPhoneAsync(draft));
    }

    [Fact]
    public async Task A_coupon_in_review_is_not_open() =>
        Refused("coupons.not_open", await ClaimAsync(await OutAsync(Terms with { Layers = [Layer.Public] })));

    [Fact]
    public async Task Stopped_goes_before_every_reason_of_time_and_count()
    {
        CouponSheet coupon = await OutAsync(Terms with { Total = 1 });
        await ClaimedAsync(coupon);
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        World.Time.Now = Some.Until.AddDays(1);

        Refused("coupons.stopped", await ClaimAsync(coupon));
    }

    [Fact]
    public async Task Paused_goes_before_the_persons_limit_and_the_stock()
    {
        CouponSheet coupon = await OutAsync(Terms with { Total = 1 });
        await ClaimedAsync(coupon);
        Ok(await World.Get<PauseCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));

        Refused("coupons.paused", await ClaimAsync(coupon));
        Ok(await World.Get<ResumeCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        Refused("coupons.person_limit", await ClaimAsync(coupon));
    }

    [Fact]
    public async Task Claiming_begins_with_its_first_moment_and_ends_after_its_last()
    {
        DateTimeOffset from = SmallWorld.Start.AddHours(1), until = SmallWorld.Start.AddHours(2);
        CouponSheet coupon = await OutAsync(Terms with { ClaimFrom = from, ClaimUntil = until });

        World.Time.Now = from.AddMicroseconds(-1);
        Refused("coupons.not_started", await ClaimAsync(coupon, "早到"));
        World.Time.Now = from;
        Ok(await ClaimAsync(coupon, "准时"));
        World.Time.Now = until;
        Ok(await ClaimAsync(coupon, "最后"));
        World.Time.Now = until.AddMicroseconds(1);
        Refused("coupons.ended", await ClaimAsync(coupon, "准时"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task One_person_takes_as_many_as_one_person_may(int perPerson)
    {
        CouponSheet coupon = await OutAsync(Terms with { PerPerson = perPerson });
        for (int taken = 0; taken < perPerson; taken++) Ok(await ClaimAsync(coupon));

        Refused("coupons.person_limit", await ClaimAsync(coupon));
        Ok(await ClaimAsync(coupon, "别人"));
    }

    [Fact]
    public async Task The_persons_limit_goes_before_the_limit_of_the_day_and_the_stock()
    {
        CouponSheet coupon = await OutAsync(Terms with { Total = 1, PerPersonPerDay = 1, PerDay = 1 });
        await ClaimedAsync(coupon);

        Refused("coupons.person_limit", await ClaimAsync(coupon));
        Refused("coupons.day_limit", await ClaimAsync(coupon, "别人"));
    }

    [Fact]
    public async Task A_persons_day_begins_anew_at_midnight_of_the_merchants_zone()
    {
        CouponSheet coupon = await OutAsync(Terms with { PerPerson = 3, PerPersonPerDay = 1, PerDay = 5 });
        DateTimeOffset midnight = new(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(8));
        World.Time.Now = midnight.AddMicroseconds(-1);
        Ok(await ClaimAsync(coupon));
        Refused("coupons.person_day_limit", await ClaimAsync(coupon));

        World.Time.Now = midnight;
        Ok(await ClaimAsync(coupon));
        Refused("coupons.person_day_limit", await ClaimAsync(coupon));
    }

    [Fact]
    public async Task Everyones_day_begins_anew_at_midnight_of_the_merchants_zone()
    {
        CouponSheet coupon = await OutAsync(Terms with { PerDay = 2 });
        DateTimeOffset midnight = new(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(8));
        World.Time.Now = midnight.AddMicroseconds(-1);
        Ok(await ClaimAsync(coupon, "一"));
        Ok(await ClaimAsync(coupon, "二"));
        Refused("coupons.day_limit", await ClaimAsync(coupon, "三"));

        World.Time.Now = midnight;
        Ok(await ClaimAsync(coupon, "三"));
    }

    [Fact]
    public async Task After_the_last_piece_the_coupon_is_sold_out()
    {
        CouponSheet coupon = await OutAsync(Terms with { Total = 2 });
        Ok(await ClaimAsync(coupon, "一"));
        Ok(await ClaimAsync(coupon, "二"));

        Refused("coupons.sold_out", await ClaimAsync(coupon, "三"));
        Assert.Equal((CouponState.SoldOut, 2), ((await NowAsync(coupon)).State, (await NowAsync(coupon)).Claimed));
    }

    [Fact]
    public async Task Sold_out_goes_before_the_budget()
    {
        CouponSheet coupon = await OutAsync(Terms with { Total = 1, BudgetFen = 500 });
        Ok(await ClaimAsync(coupon));
        Refused("coupons.sold_out", await ClaimAsync(coupon, "别人"));
    }

    [Fact]
    public async Task A_budget_holds_the_largest_discount_of_every_piece_and_goes_no_further()
    {
        CouponSheet coupon = await OutAsync(Terms with { BudgetFen = 1_499 });
        Ok(await ClaimAsync(coupon, "一"));
        Ok(await ClaimAsync(coupon, "二"));

        Refused("coupons.budget_spent", await ClaimAsync(coupon, "三"));
        Assert.Equal((1_000, 0), ((await NowAsync(coupon)).HeldFen, (await NowAsync(coupon)).SpentFen));
    }

    [Fact]
    public async Task Uploaded_codes_go_out_once_each_and_then_the_coupon_is_sold_out()
    {
        CouponSheet coupon = await OutAsync(Terms with { CodeMode = CodeMode.Uploaded });
        Refused("coupons.sold_out", await ClaimAsync(coupon));
        Ok(await World.Get<UploadCodes>().RunAsync(Noodles.Key, Id(coupon.Id), new(["MY-CODE-1", "MY-CODE-2"])));

        string[] given = [(await ClaimedAsync(coupon, "一")).Code, (await ClaimedAsync(coupon, "二")).Code];
        Assert.Equal(["MY-CODE-1", "MY-CODE-2"], given.Order(StringComparer.Ordinal));
        Refused("coupons.sold_out", await ClaimAsync(coupon, "三"));
    }

    [Fact]
    public async Task Two_merchants_may_call_two_people_by_one_name()
    {
        Ok(await ClaimAsync(await OutAsync(), "会员 1"));
        CouponSheet other = await OutAsync(by: Pets);
        Ok(await ClaimAsync(other, "会员 1", Pets));
        Refused("coupons.person_limit", await ClaimAsync(other, "会员 1", Pets));
    }

    [Fact]
    public async Task A_key_must_say_for_whom_and_a_shopper_must_not()
    {
        CouponSheet coupon = await OutAsync();
        Assert.Equal(["/shopper field.required"], Some.Wrong(Refused("request.invalid", await ClaimAsync(coupon, " "))));
        Assert.Equal(["/shopper field.too_long"], Some.Wrong(Refused("request.invalid", await ClaimAsync(coupon, new string('a', 65)))));
        Ok(await ClaimAsync(coupon, new string('a', 64)));
        Refused("request.invalid", await World.Get<ClaimCoupon>().RunAsync(TestPlatform.Shopper(1), Id(coupon.Id), new("别人")));
    }

    [Fact]
    public async Task What_somebody_changes_in_the_tables_themselves_counts_for_the_next_claim()
    {
        CouponSheet coupon = await OutAsync();
        await ClaimedAsync(coupon, "甲");
        await World.InTablesAsync(db => db.Database.ExecuteSqlAsync($"UPDATE coupons_coupon SET stage = 'stopped' WHERE id = {Id(coupon.Id)}"));
        Refused("coupons.stopped", await ClaimAsync(coupon, "乙"));
        await World.InTablesAsync(db => db.Database.ExecuteSqlAsync($"UPDATE coupons_coupon SET stage = 'open' WHERE id = {Id(coupon.Id)}"));
        await ClaimedAsync(coupon, "乙");
    }

    [Fact]
    public async Task A_foreign_coupon_and_a_missing_one_are_not_found()
    {
        CouponSheet foreign = await OutAsync(by: Pets);
        Refused("coupons.not_found", await ClaimAsync(foreign));
        Refused("coupons.not_found", await World.Get<ClaimCoupon>().RunAsync(Noodles.Key, Ids.New(), new("小林")));
        Ok(await ClaimByPhoneAsync(foreign));
    }
}

public sealed class ClaimCouponOnSqliteTests() : ClaimCouponTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ClaimCouponOnPostgreSqlTests() : ClaimCouponTests(Engine.PostgreSql);
