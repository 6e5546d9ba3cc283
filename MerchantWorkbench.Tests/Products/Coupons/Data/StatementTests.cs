using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Data;

/// <summary>What SQLite is asked to do for a group of claims and redemptions: counts, which no other work on the machine can change.</summary>
public sealed class StatementTests() : CouponTest(Engine.Sqlite)
{
    private const int Group = 64;

    /// <summary>A claim writes a piece, an event and the answer it keeps; the rest is shared by all that wait together.</summary>
    private const int Each = 3, Shared = 12;

    [Fact]
    public async Task Sixty_four_claims_that_wait_together_share_all_but_three_statements()
    {
        using StatementLog log = new(World);
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Total = 10_000 });
        await ClaimTogetherAsync(coupon, "first");
        log.Take();
        await ClaimTogetherAsync(coupon, "counted");
        string[] statements = log.Take();

        Figure.Report("claim.statements", (double)statements.Length / Group, "statements", floor: Each + ((double)Shared / Group), goal: 1);
        Assert.InRange(statements.Length, Group * Each, (Group * Each) + Shared);
    }

    [Fact]
    public async Task Nothing_that_a_claim_a_redemption_or_a_reversal_needs_is_found_by_reading_a_table()
    {
        using StatementLog log = new(World);
        CouponSheet coupon = await OutAsync(
            Some.MoneyOff with { Total = 10_000, PerPerson = 5, PerPersonPerDay = 3, PerDay = 5_000, BudgetFen = 9_000_000 });
        log.Take();
        foreach (string code in await ClaimTogetherAsync(coupon, "person"))
            Ok(await ReverseAsync(Ok(await RedeemAsync(code, 3_000))));

        string[] plans = await log.PlansAsync(log.Take());
        Assert.True(plans.Length > Group, "Too little was heard.");
        Assert.Empty(plans.Where(plan => plan.StartsWith("SCAN", StringComparison.Ordinal) && !IsOfTheStatementItself(plan)).Distinct());
    }

    /// <summary>The list that a statement brings along is gone through, and a constant is looked at.</summary>
    private static bool IsOfTheStatementItself(string plan) =>
        plan.Contains(" VIRTUAL TABLE ", StringComparison.Ordinal) || plan.StartsWith("SCAN CONSTANT ROW", StringComparison.Ordinal);

    /// <summary>Claims that all come while somebody else has the writer's turn; the codes.</summary>
    private async Task<string[]> ClaimTogetherAsync(CouponSheet coupon, string persons)
    {
        Task<Outcome<PieceSheet>>[] waiting;
        using (await World.Get<WriteGate>().EnterAsync(default))
        {
            waiting = [.. Enumerable.Range(0, Group).Select(at => World.Get<ClaimCoupon>().RunAsync(
                Noodles.Key.Once<PieceSheet>(FormOnce.NewKey(), persons, piece => piece.Id), Id(coupon.Id), new($"{persons}-{at}")))];
            await Task.Delay(100);
        }
        return [.. (await Task.WhenAll(waiting)).Select(claimed => Ok(claimed).Code)];
    }
}
