using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>What rules would have made of the last days, beside what today's rules make of the very same days.</summary>
internal sealed class PreviewTariff(Reader reader, Clock clock)
{
    /// <summary>Days that are played again, yesterday the last.</summary>
    public const int Days = 7;

    /// <summary>The two side by side.</summary>
    /// <param name="Facts">How many things happened.</param>
    /// <param name="Now">By the rules of today.</param>
    /// <param name="Then">By the rules in question.</param>
    public sealed record View(int Facts, TariffEffect Now, TariffEffect Then);

    /// <summary>Plays the days.</summary>
    public Task<Outcome<View>> RunAsync(Caller caller, TariffRules rules, CancellationToken stop = default) =>
        reader.RunAsync<View>(caller, IncentivePermissions.SetTariff, async db =>
        {
            if (rules.WhatIsWrong() is { } wrong) return wrong;
            DateOnly today = Zone.Of(null).Day(clock.Now), first = today.AddDays(-Days);
            List<EarningFact> facts = await db.Earnings
                .Where(row => row.Day >= first && row.Day < today && row.State != EarningState.TakenBack).OrderBy(row => row.Id)
                .Select(row => new EarningFact(row.MerchantId, row.Kind, row.Person, row.ShopId, row.Day, row.OrderFen)).ToListAsync(stop);
            Tariff now = await Tariffs.OnAsync(db, today, stop);
            return new View(facts.Count, TariffEffect.Of(now.Rules, facts), TariffEffect.Of(rules, facts));
        }, stop);
}
