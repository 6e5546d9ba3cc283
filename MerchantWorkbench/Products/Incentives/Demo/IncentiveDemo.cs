using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Actions;
using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Demo;

/// <summary>
/// Points in the demo town come from what its guests do; here merchants top up, the platform writes a second tariff, and merchants appeal against what
/// was held back, by the same actions as in earnest.
/// </summary>
internal sealed class IncentiveDemo(TopUpCash topUp, SetTariff set, ListHeldEarnings held, AppealEarning appeal, DecideAppeal decide, Clock clock) : IDemo
{
    private const int NewTariff = -30, Appeals = -4;

    /// <inheritdoc/>
    public async Task LiveAsync(TownDay day)
    {
        DateTimeOffset morning = Zone.Of(null).StartOf(day.Date).AddHours(9);
        if (morning >= day.Now) return;
        if (day.Number % 30 == 0)
            foreach ((int at, TownMerchant merchant) in day.Town.Merchants.Take(2).Index())
            {
                clock.Pretend(morning.AddMinutes(at));
                Sure(await topUp.RunAsync(merchant.Designer, new TopUpCash.Request(20_000 * (at + 1))));
            }
        if (day.Number == NewTariff)
        {
            clock.Pretend(morning);
            TariffRules rules = TariffRules.First with { ReturnVisit = new KindTariff(8, 400), MostADay = 2 };
            Sure(await set.RunAsync(Caller.System, new TariffForm(day.Date.AddDays(1), "回头客多给一些", rules)));
        }
        if (day.Number == Appeals)
            foreach (TownMerchant merchant in day.Town.Merchants) await AppealAsync(merchant, morning.AddHours(1));
    }

    /// <summary>The newest one waits; the one before was granted.</summary>
    private async Task AppealAsync(TownMerchant merchant, DateTimeOffset at)
    {
        clock.Pretend(at);
        IEnumerable<EarningSheet> waiting = Sure(await held.RunAsync(merchant.Designer)).Where(one => one.State == EarningState.Held);
        foreach ((int number, EarningSheet earning) in waiting.Take(2).Index())
        {
            Sure(await appeal.RunAsync(merchant.Designer, Ids.Parse(earning.Id), new AppealEarning.Request("这位客人带同事来，分了几单，是真的。")));
            if (number == 1) Sure(await decide.RunAsync(Caller.System, Ids.Parse(earning.Id), new DecideAppeal.Request(true, "核对过订单，没有问题。")));
        }
    }

    private static T Sure<T>(Outcome<T> outcome) =>
        outcome.Refusal is { } no ? throw new InvalidOperationException($"The town's points do not keep the rules: {no.Code}.") : outcome.Value!;
}
