using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Coupons.Data;

/// <summary>The state is asked in two languages; here they say the same.</summary>
public abstract class CouponRowsTests(Engine engine)
{
    private const int Seed = 20260302, Rows = 300;

    [Fact]
    public async Task The_database_and_the_rule_agree_on_the_state_of_any_coupon()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        await world.InTablesAsync(db =>
        {
            db.AddRange(Any(world.Noodles.Id).Cast<object>());
            return Task.FromResult(0);
        });
        (List<Coupon> all, Dictionary<CouponState, List<long>> byState, List<StateTally> tallies) = await world.InTablesAsync(async db =>
        {
            Dictionary<CouponState, List<long>> found = [];
            foreach (CouponState state in Enum.GetValues<CouponState>())
                found[state] = await db.Coupons.InState(state, SmallWorld.Start).Select(row => row.Id).ToListAsync();
            return (await db.Coupons.AsNoTracking().ToListAsync(), found, await db.Coupons.TallyByStateAsync(SmallWorld.Start, default));
        });

        Assert.Equal(Rows, all.Count);
        foreach (CouponState state in Enum.GetValues<CouponState>())
        {
            long[] expected = [.. all.Where(row => row.StateAt(SmallWorld.Start) == state).Select(row => row.Id).Order()];
            Assert.NotEmpty(expected);
            Assert.Equal(expected, byState[state].Order());
            Coupon[] those = [.. all.Where(row => expected.Contains(row.Id))];
            Assert.Equal(new StateTally(state, those.Length, those.Count(row => row.IsPublic), those.Sum(row => row.Redeemed),
                those.Sum(row => row.IncomeFen)), tallies.Single(tally => tally.State == state));
        }
    }

    /// <summary>Every stage, with dates and counts on, just before and just after each border.</summary>
    private static IEnumerable<Coupon> Any(long merchant)
    {
        Random random = new(Seed);
        TimeSpan[] steps = [TimeSpan.FromDays(-3), TimeSpan.FromMicroseconds(-1), TimeSpan.Zero, TimeSpan.FromMicroseconds(1), TimeSpan.FromDays(3)];
        CouponStage[] stages = [.. Enum.GetValues<CouponStage>(), CouponStage.Open, CouponStage.Open, CouponStage.Open];
        for (int at = 0; at < Rows; at++)
        {
            DateTimeOffset until = SmallWorld.Start + steps[random.Next(steps.Length)];
            DateTimeOffset from = SmallWorld.Start + steps[random.Next(steps.Length)];
            var coupon = new Coupon
            {
                Id = Ids.New(SmallWorld.Start), MerchantId = merchant, Stage = stages[random.Next(stages.Length)], Claimed = random.Next(3),
            };
            coupon.Say(Some.MoneyOff with { Total = 2, ClaimFrom = from, ClaimUntil = until < from ? from : until });
            yield return coupon;
        }
    }
}

public sealed class CouponRowsOnSqliteTests() : CouponRowsTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CouponRowsOnPostgreSqlTests() : CouponRowsTests(Engine.PostgreSql);
