using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>Adds simulated cash to the merchant's balance: no bank is asked and nothing is charged.</summary>
/// <remarks>Refuses: request.invalid, points.top_up_limit. Tells: wallet.topped_up.</remarks>
internal sealed class TopUpCash(Writer writer)
{
    /// <summary>How much, 1 yuan to 100,000 yuan.</summary>
    public sealed record Request(long? AmountFen);

    /// <summary>What the balance is then.</summary>
    public sealed record Receipt(string Id, long AmountFen, long CashFen, bool Simulated);

    /// <summary>Tops up.</summary>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<Receipt>(caller, IncentivePermissions.TopUp, async write =>
        {
            if (new Guard().Money(ask.AmountFen, "/amountFen", 100, 10_000_000).Refusal is { } wrong) return wrong;
            (long merchant, long amount) = (caller.MerchantId!.Value, ask.AmountFen!.Value);
            Zone zone = Zone.Of(await write.Db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
            DateOnly today = zone.Day(write.Now);
            long most = (await Tariffs.OnAsync(write.Db, today, stop)).Rules.TopUpDayFen;
            if (!await CountAsync(write, merchant, today, amount, most)) return IncentiveRefusals.TopUpLimit(most);
            AccountName wallet = AccountName.Wallet(merchant, Currency.Cash);
            long id = write.NewId();
            Outcome<long> posted = await new LedgerBook(write).PostAsync(new PostAsk(EarningBook.TopUp, $"top_up:{Ids.Text(id)}",
                new Move(AccountName.Platform(AccountKind.Source, Currency.Cash), wallet, amount)));
            if (posted.Refusal is { } no) return no;
            write.Tell(merchant, IncentiveEvents.Wallet, merchant, IncentiveEvents.ToppedUp, new { amountFen = amount });
            long balance = await write.Db.LedgerAccounts.Where(row => row.MerchantId == merchant && row.Kind == wallet.Kind && row.Currency == wallet.Currency)
                .Select(row => row.Balance).SingleAsync(stop);
            return new Receipt(Ids.Text(posted.Value), amount, balance, Simulated: true);
        }, stop);

    private static async Task<bool> CountAsync(Write write, long merchant, DateOnly day, long amount, long most)
    {
        await write.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO incentives_top_up_day (merchant_id, day, fen) VALUES ({merchant}, {day}, 0) ON CONFLICT DO NOTHING", write.Stop);
        return await write.Db.TopUpDays.Where(row => row.MerchantId == merchant && row.Day == day && row.Fen + amount <= most)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Fen, row => row.Fen + amount), write.Stop) == 1;
    }
}
