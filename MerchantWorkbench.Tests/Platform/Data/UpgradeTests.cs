using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Platform.Data;

/// <summary>A database that an earlier build made, with what was in it.</summary>
public abstract class UpgradeTests(Engine engine)
{
    private const long Merchant = 1, Coupon = 7;
    private const string Older = "123456789015";

    [Fact]
    public async Task Pieces_of_earlier_builds_keep_their_codes_and_count_for_their_holders_and_days()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        await using WebApplication app = SmallWorld.Build(database, new TestTime(SmallWorld.Start));
        await using WorkbenchDb db = await app.Services.GetRequiredService<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await db.GetService<IMigrator>().MigrateAsync("20261121000000_Initial");
        await PlantAsync(db);

        DatabaseSetup setup = app.Services.GetRequiredService<DatabaseSetup>();
        await setup.RunAsync();
        // A build between made codes from serials with another cipher.
        await db.Database.ExecuteSqlAsync($"UPDATE coupons_piece SET serial = 5 WHERE id = 101");
        await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%CodesByAes'");
        await setup.RunAsync();
        await setup.RunAsync();

        Assert.Equal([1, 2, 1], await db.Pieces.OrderBy(row => row.Id).Select(row => row.Ordinal).ToListAsync());
        Assert.Equal((new DateOnly(2026, 3, 2), 3), await db.DayTallies.Select(row => new ValueTuple<DateOnly, int>(row.Day, row.Taken)).SingleAsync());
        Assert.Equal(101, Assert.Single(await app.Services.GetRequiredService<PieceCodes>().FindAsync(db, [Merchant], [Older], default)).Id);
        ClaimCoupon claim = app.Services.GetRequiredService<ClaimCoupon>();
        Assert.Equal("coupons.person_limit", (await claim.RunAsync(Caller.System, Coupon, new("甲"))).Refusal?.Code);
        Assert.Null((await claim.RunAsync(Caller.System, Coupon, new("乙"))).Refusal);
        Assert.Equal("coupons.day_limit", (await claim.RunAsync(Caller.System, Coupon, new("丙"))).Refusal?.Code);
        await db.Database.OpenConnectionAsync();
        string[] views = ["inv_coupon_stock", "inv_coupon_money", "inv_piece_ordinal", "inv_piece_archived", "inv_day_tally", "inv_person_limit", "inv_tenant"];
        foreach (string view in views)
            Assert.Equal(0, (await db.ReadAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create("SELECT count(*) FROM " + view),
                row => row.GetInt64(0), default))[0]);
    }

    private static async Task PlantAsync(WorkbenchDb db)
    {
        CouponTerms terms = Some.MoneyOff with { Total = 10, PerPerson = 2, PerDay = 4 };
        string json = CouponJson.Write(terms);
        DateTime now = SmallWorld.Start.UtcDateTime, until = now.AddDays(7);
        DateOnly today = new(2026, 3, 2);
        long held = PieceBudget.Claim(terms).HeldFen;
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO tenancy_merchant (id, name, short_name, zone, colour, created_at) VALUES ({Merchant}, '老王', 'lw', 'Asia/Shanghai', 1, {now})");
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO coupons_coupon (id, merchant_id, terms_json, name, kind, total, claim_from, claim_until, hold_fen, per_person, per_day, uses_per_piece,
                is_public, stage, revision, claimed, redeemed, held_fen, spent_fen, income_fen, created_at)
            VALUES ({Coupon}, {Merchant}, {json}, 'x', 'money_off', 10, {now.AddDays(-1)}, {until}, {held}, 2, 4, 1,
                FALSE, 'open', 1, 3, 0, {held * 3}, 0, 0, {now})
            """);
        foreach ((long id, string holder, string code) in new[] { (101L, "m::甲", Older), (102L, "m::甲", "VIP-0002"), (103L, "m::乙", "VIP-0003") })
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO coupons_piece (id, merchant_id, coupon_id, holder, code, claimed_at, claim_day, valid_from, valid_until,
                    uses_left, held_fen, status, is_test)
                VALUES ({id}, {Merchant}, {Coupon}, {holder}, {code}, {now}, {today}, {now}, {until}, 1, {held}, 'claimed', FALSE)
                """);
        foreach ((string holder, int day, int taken) in new[] { ("", today.DayNumber, 3), ("m::甲", 0, 2), ("m::乙", 0, 1) })
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO coupons_tally (coupon_id, holder, day, merchant_id, taken) VALUES ({Coupon}, {holder}, {day}, {Merchant}, {taken})");
    }
}

public sealed class UpgradeOnSqliteTests() : UpgradeTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class UpgradeOnPostgreSqlTests() : UpgradeTests(Engine.PostgreSql);
