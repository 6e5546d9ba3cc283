using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>Adds to one of the pool's two budgets, from the source; never from the other budget.</summary>
/// <remarks>Refuses: request.invalid. Tells: pool.funded.</remarks>
internal sealed class FundPool(Writer writer)
{
    /// <summary>The most of one go: a hundred million yuan, or as many points.</summary>
    public const long Most = 10_000_000_000;

    /// <summary>What was added to which budget, and what that has then; points or fen.</summary>
    public sealed record Receipt(string Id, Currency Currency, long Amount, long Balance);

    /// <summary>Adds.</summary>
    /// <param name="currency">Points for the traffic budget, cash for the fee budget.</param>
    /// <param name="amount">Points or fen, at least 1.</param>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, Currency? currency, long? amount, CancellationToken stop = default) =>
        writer.RunAsync<Receipt>(caller, IncentivePermissions.SetTariff, async write =>
        {
            if (new Guard().Check(currency is not null, "/currency", "field.required").Range(amount, "/amount", 1, Most).Refusal is { } wrong) return wrong;
            Currency of = currency!.Value;
            await EarningBook.FillAsync(write);
            AccountKind budget = of == Currency.Points ? AccountKind.TrafficBudget : AccountKind.FeeBudget;
            long id = write.NewId();
            Outcome<long> posted = await new LedgerBook(write).PostAsync(new PostAsk(EarningBook.Fund, $"pool:{Ids.Text(id)}",
                new Move(AccountName.Platform(AccountKind.Source, of), AccountName.Platform(budget, of), amount!.Value)));
            if (posted.Refusal is { } no) return no;
            write.Tell(null, IncentiveEvents.Pool, id, IncentiveEvents.Funded, new { currency, amount });
            long balance = await write.Db.LedgerAccounts.Where(row => row.MerchantId == null && row.Kind == budget && row.Currency == of)
                .Select(row => row.Balance).SingleAsync(stop);
            return new Receipt(Ids.Text(posted.Value), of, amount!.Value, balance);
        }, stop);
}
