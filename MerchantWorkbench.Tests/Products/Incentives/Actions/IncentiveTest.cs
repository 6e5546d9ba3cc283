using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Incentives.Actions;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Incentives.Actions;

/// <summary>A test of the house's actions in the small world; what other houses tell is told when the test says so.</summary>
public abstract class IncentiveTest(Engine engine) : LifeTest(engine)
{
    private CouponSheet? coupon;

    private protected Caller Lead => World.Platform.Staff[Role.ReviewLead].Caller;

    private protected Caller Administrator => World.Platform.Staff[Role.Administrator].Caller;

    private protected Task ToldAsync() => ActivatorUtilities.CreateInstance<TellHandlers>(World.Get<IServiceProvider>()).RunAsync(default);

    /// <summary>A guest of that name takes a piece and uses it.</summary>
    private protected async Task<RedeemPiece.Receipt> UsedAsync(string person = "小林", string? shop = null, long orderFen = 3_000, bool told = true)
    {
        coupon ??= await OutAsync(Some.Terms(CouponKind.Exchange) with { PerPerson = 100, Validity = new(DaysAfterClaim: 30) });
        RedeemPiece.Receipt used = Ok(await RedeemAsync((await ClaimedAsync(coupon, person)).Code, orderFen, shop: shop));
        if (told) await ToldAsync();
        return used;
    }

    private protected async Task<long> PointsAsync(TestMerchant? of = null) => Ok(await World.Get<ReadPoints>().RunAsync((of ?? Noodles).Key)).Points;

    private protected async Task<IReadOnlyList<EarningSheet>> HeldAsync() => Ok(await World.Get<ListHeldEarnings>().RunAsync(Noodles.Key));

    /// <summary>How everything that happened was judged, in order.</summary>
    private protected Task<List<string>> JudgedAsync() => World.InTablesAsync(async db =>
        (await db.Earnings.OrderBy(row => row.Id).ToListAsync()).Select(row => $"{row.Kind} {row.State}").ToList());
}
