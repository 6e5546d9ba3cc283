using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Operations.Actions;

/// <summary>What the houses note becomes behaviours by itself, each once.</summary>
public abstract class GatherTests(Engine engine) : OperationsTest(engine)
{
    [Fact]
    public async Task What_was_taken_used_given_back_followed_and_read_arrives_once_however_often_it_is_gathered()
    {
        CouponSheet coupon = await OutAsync(Some.Terms(CouponKind.Exchange) with { PerPerson = 5, Validity = new(DaysAfterClaim: 30) });
        Ok(await ClaimByPhoneAsync(coupon));
        RedeemPiece.Receipt used = Ok(await RedeemAsync((await ClaimedAsync(coupon)).Code, 3_000, shop: Noodles.OtherShop));
        Ok(await ReverseAsync(used));
        Ok(await World.Get<TakeTestPiece>().RunAsync(Noodles.People[Role.Owner], Id(coupon.Id)));
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Noodles.Id));
        Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(), Noodles.Id));
        string post = (await LiveAsync()).Id;
        Ok(await World.Get<NotePostRead>().RunAsync(Shopper(2), Id(post), toTheEnd: false));
        await ActivatorUtilities.CreateInstance<KeepPostReads>(World.Get<IServiceProvider>()).RunAsync(default);
        string[] expected =
        [
            "03-02 claimed direct ×1 0 1", "03-02 claimed system ×1 0 1", "03-02 followed post ×1 0 1", $"03-02 paid code shop 2 ×1 3000 1",
            "03-02 read post ×1 0 1", $"03-02 redeemed code shop 2 ×1 {used.DiscountFen} 1", "03-02 reversed code shop 2 ×1 3000 1",
            "03-02 unfollowed post ×1 0 1",
        ];
        await GatherAsync();
        Assert.Equal(expected, await DaysAsync());
        Assert.Equal(["03-02 direct 1", "03-02 post 1", "03-02 system 1"], await FirstAsync());
        Assert.Empty(await DaysAsync(Pets));

        // Each log is read again two minutes and a day later, and from its beginning when its marks are gone.
        foreach (TimeSpan later in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromMinutes(4), TimeSpan.FromHours(30)])
        {
            World.Time.Pass(later);
            await GatherAsync();
        }
        await World.InTablesAsync(db => db.SourceMarks.ExecuteDeleteAsync());
        await GatherAsync();
        Assert.Equal(expected, await DaysAsync());
        Assert.Equal((0, 0), (await RebuiltAsync() is var rebuilt ? rebuilt.Days : -1, rebuilt.Arrivals));
    }

    [Fact]
    public async Task A_row_that_becomes_visible_behind_a_mark_is_met_by_a_later_pass()
    {
        CouponSheet coupon = await OutAsync(Some.Terms(CouponKind.Exchange) with { PerPerson = 5 });
        await ClaimedAsync(coupon, "早");
        await ClaimedAsync(coupon, "晚");
        await GatherAsync();
        // As if the first claim's transaction had been committed after the second one was read.
        await World.InTablesAsync(async db =>
        {
            string first = "c:" + Ids.Text(await db.Set<MerchantWorkbench.Products.Coupons.Data.Piece>().MinAsync(row => row.Id));
            int guest = await db.StoredBehaviours.Where(row => row.Key == first).Select(row => row.Guest).SingleAsync();
            await db.Arrivals.Where(row => row.Guest == guest).ExecuteDeleteAsync();
            return await db.StoredBehaviours.Where(row => row.Key == first).ExecuteDeleteAsync();
        });
        await RebuiltAsync();
        Assert.Equal(["03-02 claimed system ×1 0 1"], await DaysAsync());
        await GatherAsync();
        Assert.Equal(["03-02 claimed system ×1 0 1"], await DaysAsync());

        // Ids of all worlds of a test run rise together: another test may have been far ahead of this one's clock.
        World.Time.Pass(TimeSpan.FromDays(400));
        await GatherAsync();
        Assert.Equal(["03-02 claimed system ×2 0 2"], await DaysAsync());
    }

    [Fact]
    public async Task Many_readings_of_one_instant_are_all_met_although_a_page_ends_among_them()
    {
        long post = Id((await LiveAsync()).Id);
        await World.InTablesAsync(async db =>
        {
            for (int reader = 0; reader < 1_300; reader++)
                db.PostReads.Add(new PostRead
                {
                    MerchantId = Noodles.Id, Holder = "d:" + reader, At = World.Time.Now.AddSeconds(reader < 300 ? 0 : reader < 1_250 ? 1 : 2), PostId = post,
                });
            return await db.SaveChangesAsync();
        });
        await GatherAsync();
        Assert.Equal(["03-02 read post ×1300 0 1300"], await DaysAsync());
    }

    [Fact]
    public async Task A_visit_is_noted_for_a_known_phone_once_in_ten_minutes_with_where_it_came_from()
    {
        HeardVisits visits = World.Get<HeardVisits>();
        visits.Hear(new DefaultHttpContext { Request = { Method = "GET" } }, Noodles.Id);
        HttpContext phone = Phone();
        foreach (string? page in (string?[])[null, "http://shop.example/m/search?q=x", "http://shop.example/m/life/abc", "no address"])
        {
            phone.Request.Headers.Referer = page;
            visits.Hear(phone, Noodles.Id);
            visits.Hear(phone, Noodles.Id);
            World.Time.Pass(TimeSpan.FromMinutes(11));
        }
        phone.Request.Method = "POST";
        visits.Hear(phone, Noodles.Id);
        await GatherAsync();
        Assert.Equal(["03-02 visited direct ×2 0 1", "03-02 visited post ×1 0 1", "03-02 visited search ×1 0 1"], await DaysAsync());
    }

    /// <summary>A browser that carries our cookie.</summary>
    private DefaultHttpContext Phone()
    {
        ShopperCookie cookie = World.Get<ShopperCookie>();
        DefaultHttpContext first = new();
        cookie.Set(first, "device-7");
        DefaultHttpContext phone = new() { Request = { Method = "GET" } };
        phone.Request.Headers.Cookie = first.Response.Headers.SetCookie.ToString().Split(';')[0];
        return phone;
    }
}

public sealed class GatherOnSqliteTests() : GatherTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class GatherOnPostgreSqlTests() : GatherTests(Engine.PostgreSql);
