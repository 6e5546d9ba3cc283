using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Products.Operations.Domain.Board;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>What is known to have been spent.</summary>
internal static class Outlays
{
    /// <summary>The discounts given at tills, each where it was.</summary>
    public static IEnumerable<Outlay> Discounts(IEnumerable<DayFact> facts) =>
        facts.Where(fact => fact.Kind == BehaviourKind.Redeemed && fact.Fen > 0).Select(fact => new Outlay(fact.Day, fact.Shop, fact.Fen));

    /// <summary>
    /// What the platform took out of the merchant's cash balance for things delivered: paid promotion. Points are earned, not paid, and not counted.
    /// </summary>
    public static async Task<List<Outlay>> PromotionAsync(
        WorkbenchDb db, long merchant, Zone zone, DateOnly from, DateOnly until, CancellationToken stop)
    {
        DateTimeOffset first = zone.StartOf(from), end = zone.StartOf(until.AddDays(1));
        (IQueryable<Entry> entries, IQueryable<Account> accounts, IQueryable<Posting> postings) = (db.LedgerEntries, db.LedgerAccounts, db.LedgerPostings);
        var taken = await (
            from entry in entries
            join account in accounts on entry.AccountId equals account.Id
            join posting in postings on entry.PostingId equals posting.Id
            where account.MerchantId == merchant && account.Currency == Currency.Cash && posting.At >= first && posting.At < end
            where entries.Any(other => other.PostingId == posting.Id
                && accounts.Any(spent => spent.Id == other.AccountId && spent.Kind == AccountKind.Spent))
            select new { posting.At, entry.Amount }).ToListAsync(stop);
        return [.. taken.GroupBy(row => zone.Day(row.At)).Select(day => new Outlay(day.Key, 0, -day.Sum(row => row.Amount)))];
    }
}
