using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Ledger;

/// <summary>What a currency's accounts add up to, for anybody to look at: both sums are zero, or the ledger is wrong.</summary>
/// <param name="Accounts">How many there are.</param>
/// <param name="Balances">Sum of the balances at hand.</param>
/// <param name="Entries">Sum of all entries.</param>
/// <param name="Negative">Accounts below zero that must not be.</param>
/// <param name="Out">What the source lacks: everything that came into being, points or fen.</param>
public sealed record CurrencyProof(Currency Currency, int Accounts, long Balances, long Entries, int Negative, long Out)
{
    /// <summary>Whether the books are right.</summary>
    public bool IsSound => Balances == 0 && Entries == 0 && Negative == 0;

    /// <summary>One for each currency. Each sum is read by one statement, so it is of one instant.</summary>
    public static async Task<IReadOnlyList<CurrencyProof>> OfAsync(WorkbenchDb db, CancellationToken stop)
    {
        var balances = await db.LedgerAccounts.GroupBy(row => row.Currency).Select(all => new
        {
            all.Key, Count = all.Count(), Sum = all.Sum(row => row.Balance),
            Negative = all.Count(row => row.Balance < 0 && row.Kind != AccountKind.Source),
            Out = -all.Sum(row => row.Kind == AccountKind.Source ? row.Balance : 0),
        }).ToDictionaryAsync(all => all.Key, stop);
        var entries = await db.LedgerEntries.GroupBy(row => row.Currency).Select(all => new { all.Key, Sum = all.Sum(row => row.Amount) })
            .ToDictionaryAsync(all => all.Key, all => all.Sum, stop);
        return [.. Enum.GetValues<Currency>().Select(currency => balances.TryGetValue(currency, out var sums)
            ? new CurrencyProof(currency, sums.Count, sums.Sum, entries.GetValueOrDefault(currency), sums.Negative, sums.Out)
            : new CurrencyProof(currency, 0, 0, entries.GetValueOrDefault(currency), 0, 0))];
    }
}
