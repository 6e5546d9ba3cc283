using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Products.Operations.Domain.Board;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions;

/// <summary>The C-CARE board of a merchant: its four aims in a period, from the rollups of days.</summary>
/// <remarks>Refuses days that are none, ahead, in the wrong order or more than a year, and a shop the merchant does not have.</remarks>
internal sealed class ReadBoard(Reader reader, Clock clock)
{
    /// <summary>Reads. Six statements, however much happened; raw behaviours are not among what they touch.</summary>
    public Task<Outcome<BoardSheet>> RunAsync(Caller caller, BoardAsk ask, CancellationToken stop = default) =>
        reader.RunAsync<BoardSheet>(caller, OperationsPermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            Zone zone = Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
            if (!ask.Read(zone.Day(clock.Now)).Is(out Period? period, out Refusal? wrong)) return wrong;
            var rows = await db.Shops.Where(row => row.MerchantId == merchant).OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.Name, IsOpen = row.ClosedAt == null }).ToListAsync(stop);
            long? shop = string.IsNullOrEmpty(ask.Shop) ? null : Ids.Parse(ask.Shop);
            if (shop is not null && rows.All(row => row.Id != shop)) return Refusal.Invalid(new FieldRefusal("/shop", "board.shop", []));
            DateOnly from = BoardSheet.Reach(period);
            IReadOnlyList<DayFact> facts = await DayRows.ReadAsync(db, merchant, from, period.Until, stop);
            HashSet<long> told = [.. facts.Where(fact => fact.Day >= period.From).Select(fact => fact.Shop)];
            return BoardSheet.Of(period, facts, await DayRows.FirstAsync(db, merchant, from, period.Until, stop),
                [.. Discounts(facts), .. await PromotionAsync(db, merchant, zone, from, period.Until, stop)],
                await db.GuestBooks.Where(row => row.MerchantId == merchant).Select(row => row.Guests).SingleOrDefaultAsync(stop),
                [.. rows.Where(row => row.IsOpen || told.Contains(row.Id)).Select(row => (row.Id, row.Name))], shop);
        }, stop);

    /// <summary>The discounts given at tills, each where it was.</summary>
    private static IEnumerable<Outlay> Discounts(IEnumerable<DayFact> facts) =>
        facts.Where(fact => fact.Kind == BehaviourKind.Redeemed && fact.Fen > 0).Select(fact => new Outlay(fact.Day, fact.Shop, fact.Fen));

    /// <summary>
    /// What the platform took out of the merchant's cash balance for things delivered: paid promotion. Points are earned, not paid, and not counted.
    /// </summary>
    private static async Task<List<Outlay>> PromotionAsync(
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
