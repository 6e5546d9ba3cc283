using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>The tariff's versions, the pool, the ledger's proof and the appeals that wait.</summary>
internal sealed class ReadProgrammes(Reader reader, Clock clock)
{
    private const int MostAppeals = 50;

    /// <summary>Reads.</summary>
    public Task<Outcome<ProgrammesView>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<ProgrammesView>(caller, IncentivePermissions.Programmes, async db =>
        {
            List<TariffVersion> versions = await db.TariffVersions.OrderByDescending(row => row.Version).ToListAsync(stop);
            Tariff now = await Tariffs.OnAsync(db, Zone.Of(null).Day(clock.Now), stop);
            var budgets = await db.LedgerAccounts.Where(row => row.MerchantId == null)
                .ToDictionaryAsync(row => (row.Kind, row.Currency), row => row.Balance, stop);
            return new ProgrammesView(
                [
                    .. versions.Select(row => new TariffSheet(row.Version, row.From, row.Read().Rules, row.Why, row.By)),
                    TariffSheet.Of(Tariff.First),
                ],
                now.Version, budgets.GetValueOrDefault((AccountKind.TrafficBudget, Currency.Points)),
                budgets.GetValueOrDefault((AccountKind.FeeBudget, Currency.Cash)), await CurrencyProof.OfAsync(db, stop), await AppealsAsync(db, stop));
        }, stop);

    private static async Task<IReadOnlyList<WaitingAppeal>> AppealsAsync(WorkbenchDb db, CancellationToken stop)
    {
        IQueryable<Earning> all = db.Earnings;
        var rows = await (from earning in all
                          where earning.AppealedAt != null && earning.DecidedAt == null && earning.State == EarningState.Held
                          orderby earning.AppealedAt
                          join merchant in db.Merchants on earning.MerchantId equals merchant.Id
                          join shop in db.Shops on earning.ShopId equals shop.Id into shops
                          from place in shops.DefaultIfEmpty()
                          select new
                          {
                              Earning = earning, Merchant = merchant.Name, Shop = place!.Name,
                              ThatDay = all.Count(row => row.MerchantId == earning.MerchantId && row.Person == earning.Person
                                  && row.Day == earning.Day && row.Kind == EarningKind.Redemption),
                          }).Take(MostAppeals).ToListAsync(stop);
        return [.. rows.Select(row => new WaitingAppeal(EarningSheet.Of(row.Earning, row.Shop), row.Merchant, row.Earning.AppealedAt!.Value, row.ThatDay))];
    }
}
