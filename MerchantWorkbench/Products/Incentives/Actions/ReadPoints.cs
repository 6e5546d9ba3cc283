using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>What the merchant has, and what earns today.</summary>
internal sealed class ReadPoints(Reader reader, Clock clock)
{
    /// <summary>Reads.</summary>
    public Task<Outcome<PointsSheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<PointsSheet>(caller, IncentivePermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            Zone zone = Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
            DateOnly today = zone.Day(clock.Now);
            Tariff tariff = await Tariffs.OnAsync(db, today, stop);
            var balances = await db.LedgerAccounts.Where(row => row.MerchantId == merchant)
                .ToDictionaryAsync(row => (row.Kind, row.Currency), row => row.Balance, stop);
            long used = await db.TopUpDays.Where(row => row.MerchantId == merchant && row.Day == today).Select(row => row.Fen).FirstOrDefaultAsync(stop);
            return new PointsSheet(
                balances.GetValueOrDefault((AccountKind.Wallet, Currency.Points)), balances.GetValueOrDefault((AccountKind.Held, Currency.Points)),
                balances.GetValueOrDefault((AccountKind.Wallet, Currency.Cash)), balances.GetValueOrDefault((AccountKind.Held, Currency.Cash)),
                Math.Max(0, tariff.Rules.TopUpDayFen - used), TariffSheet.Of(tariff));
        }, stop);
}
