using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Exclusive;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Tests.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Exclusive;

/// <summary>A test of whole days, in the small world; the recommended card sells its days at ten yuan.</summary>
public abstract class ExclusiveTest(Engine engine) : PaidTest(engine)
{
    private protected const int Price = 1_000;

    private protected Task OfferDaysAsync(int price = Price) => ChangeAsync(terms => terms with { DayPrice = price });

    private protected PlacementBody Whole(string title = "只看我家", int from = 0, int days = 1, PayWith pay = PayWith.Cash, long price = Price) =>
        Body(title, days: days) with { From = Today.AddDays(from), Until = Today.AddDays(from + days - 1), Exclusive = new ExclusiveTerms(pay, price) };

    private protected Task SettleAsync() => ActivatorUtilities.CreateInstance<SettleSlotDays>(World.Get<IServiceProvider>()).RunAsync(default);

    private protected Task<List<SlotDay>> DaysAsync() =>
        World.InTablesAsync(db => db.SlotDays.AsNoTracking().OrderBy(row => row.Day).ThenBy(row => row.Id).ToListAsync());

    private protected Task<Outcome<PlacementSheet>> EditedAsync(PlacementSheet of, PlacementBody body, TestMerchant? by = null) =>
        World.Get<EditPlacement>().RunAsync((by ?? Noodles).Key, Id(of.Id), of.Revision, body);

    private protected async Task ChangeAsync(Func<SlotTerms, SlotTerms> change)
    {
        FindSlot.Version newest = Ok(await World.Get<FindSlot>().RunAsync(Admin, Card)).Newest;
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, Card, newest.Number, change(newest.Terms)));
    }
}
