using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Paid;

/// <summary>A test of what is bought, in the small world; two merchants with a hundred yuan and a thousand points each.</summary>
public abstract class PaidTest(Engine engine) : PromotionTest(engine), IAsyncLifetime
{
    private protected const long Purse = 10_000, PointsAtHand = 1_000;

    /// <summary>The reserve of the card for one view, in thousandths of a fen.</summary>
    private protected const long Reserve = 1_000;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        foreach (TestMerchant one in new[] { Noodles, Pets })
            foreach ((Currency currency, long amount) in new[] { (Currency.Cash, Purse), (Currency.Points, PointsAtHand) })
                Ok(await World.Get<Writer>().RunAsync(Caller.System, write => new LedgerBook(write).PostAsync(new PostAsk("test", $"up:{one.Id}:{currency}",
                    new Move(AccountName.Platform(AccountKind.Source, currency), AccountName.Wallet(one.Id, currency), amount)))));
    }

    private protected PlacementBody Offer(
        string title = "买个位置", BidFor per = BidFor.Thousand, long bid = 2_000, long day = 1_000, long total = 5_000, PayWith pay = PayWith.Cash, int days = 7,
        string? hours = null) => Body(title, days: days) with { Paid = new PaidTerms(pay, per, bid, day, total, hours) };

    private protected async Task<PlacementSheet> QuotedAsync(PlacementBody? offer = null, TestMerchant? by = null)
    {
        PlacementSheet draft = await DraftedPlacementAsync(offer ?? Offer(), by);
        return Ok(await ReserveAsync(draft, by));
    }

    private protected async Task<PlacementSheet> BoughtAsync(PlacementBody? offer = null, TestMerchant? by = null)
    {
        PlacementSheet quoted = await QuotedAsync(offer, by);
        Assert.Null(await DecidePlacementAsync(Ok(await ConfirmAsync(quoted, by)), Verdict.Approve));
        return await SheetAsync(quoted, by);
    }

    private protected Task<Outcome<PlacementSheet>> ReserveAsync(PlacementSheet of, TestMerchant? by = null) =>
        World.Get<ReservePlacement>().RunAsync((by ?? Noodles).Key, Id(of.Id));

    private protected Task<Outcome<PlacementSheet>> ConfirmAsync(PlacementSheet of, TestMerchant? by = null) =>
        World.Get<SubmitPlacement>().RunAsync((by ?? Noodles).Key, Id(of.Id));

    private protected Task<Outcome<PlacementSheet>> EndAsync(PlacementSheet of, TestMerchant? by = null) =>
        World.Get<StopPlacement>().RunAsync((by ?? Noodles).Key, Id(of.Id));

    private protected async Task<PlacementSheet> SheetAsync(PlacementSheet of, TestMerchant? by = null) =>
        Ok(await World.Get<FindPlacement>().RunAsync((by ?? Noodles).Key, Id(of.Id)));

    private protected Task<long> WalletAsync(Currency currency = Currency.Cash, TestMerchant? of = null)
    {
        long merchant = (of ?? Noodles).Id;
        return World.InTablesAsync(db => db.LedgerAccounts
            .Where(row => row.MerchantId == merchant && row.Kind == AccountKind.Wallet && row.Currency == currency).Select(row => row.Balance).SingleAsync());
    }

    private protected Task EndOverAsync() => ActivatorUtilities.CreateInstance<EndPaidPlacements>(World.Get<IServiceProvider>()).RunAsync(default);

    private protected Task ReleaseAgedAsync() => ActivatorUtilities.CreateInstance<ReleaseAgedHolds>(World.Get<IServiceProvider>()).RunAsync(default);
}
