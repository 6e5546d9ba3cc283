using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Data;

/// <summary>Pays earned points and takes them back, in the transaction of whoever decides.</summary>
internal static class EarningBook
{
    /// <summary>Kinds of the postings this house makes.</summary>
    public const string Earn = "earn", TakeBack = "take_back", TopUp = "top_up", Fund = "fund";

    private static readonly AccountName Traffic = AccountName.Platform(AccountKind.TrafficBudget, Currency.Points);

    /// <summary>From the traffic budget to the wallet. A budget that was never filled is filled first.</summary>
    /// <returns>The posting's id; ledger.not_enough when the budget is spent.</returns>
    public static async Task<Outcome<long>> PayAsync(Write write, Earning earning)
    {
        var book = new LedgerBook(write);
        var ask = new PostAsk(Earn, $"event:{earning.EventId}:{Words.Name(earning.Kind)}",
            new Move(Traffic, AccountName.Wallet(earning.MerchantId, Currency.Points), earning.Points));
        Outcome<long> paid = await book.PostAsync(ask);
        if (paid.Refusal != LedgerRefusals.NotEnough) return paid;
        await FillAsync(write);
        return await book.PostAsync(ask);
    }

    /// <summary>The first grants of both budgets of the pool, once in the life of a database.</summary>
    public static async Task FillAsync(Write write)
    {
        var book = new LedgerBook(write);
        await book.PostAsync(new PostAsk(Fund, "pool:traffic:first",
            new Move(AccountName.Platform(AccountKind.Source, Currency.Points), Traffic, PoolPolicy.TrafficPoints)));
        await book.PostAsync(new PostAsk(Fund, "pool:fee:first",
            new Move(AccountName.Platform(AccountKind.Source, Currency.Cash), AccountName.Platform(AccountKind.FeeBudget, Currency.Cash), PoolPolicy.FeeFen)));
    }

    /// <summary>Back to the traffic budget, as far as the points are still there: what was spent stays spent.</summary>
    public static async Task ReturnAsync(Write write, Earning earning)
    {
        AccountName wallet = AccountName.Wallet(earning.MerchantId, Currency.Points);
        long there = await write.Db.LedgerAccounts
            .Where(row => row.MerchantId == wallet.Merchant && row.Kind == wallet.Kind && row.Currency == wallet.Currency)
            .Select(row => row.Balance).FirstOrDefaultAsync(write.Stop);
        long back = Math.Min(there, earning.Points);
        if (back > 0) await new LedgerBook(write).PostAsync(new PostAsk(TakeBack, $"back:{earning.Id}", new Move(wallet, Traffic, back)));
    }

    /// <summary>Counts points to a day unless they would pass its most; asked again by the update itself.</summary>
    public static async Task<bool> CountAsync(Write write, Earning earning, int most)
    {
        string kind = Words.Name(earning.Kind);
        await write.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO incentives_earning_day (merchant_id, kind, day, points) VALUES ({earning.MerchantId}, {kind}, {earning.Day}, 0)
            ON CONFLICT DO NOTHING
            """, write.Stop);
        return await write.Db.EarningDays
            .Where(row => row.MerchantId == earning.MerchantId && row.Kind == earning.Kind && row.Day == earning.Day && row.Points + earning.Points <= most)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Points, row => row.Points + earning.Points), write.Stop) == 1;
    }

    /// <summary>Takes the count back of points that were not paid after all.</summary>
    public static Task UncountAsync(Write write, Earning earning) => write.Db.EarningDays
        .Where(row => row.MerchantId == earning.MerchantId && row.Kind == earning.Kind && row.Day == earning.Day)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Points, row => row.Points - earning.Points), write.Stop);
}
