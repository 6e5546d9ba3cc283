using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>One page of the merchant's entries in a currency, newest first, each with its cause.</summary>
internal sealed class ReadStatement(Reader reader)
{
    /// <summary>Kinds of entries one can ask for.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [EarningBook.Earn, EarningBook.TakeBack, EarningBook.TopUp, LedgerBook.Held, LedgerBook.Captured, LedgerBook.Released];

    /// <summary>Reads.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>; null for all.</param>
    public Task<Outcome<Page<StatementLine>>> RunAsync(Caller caller, Currency currency, string? kind, PageAsk ask, CancellationToken stop = default) =>
        reader.RunAsync<Page<StatementLine>>(caller, IncentivePermissions.View, async db =>
        {
            IQueryable<StatementRows.Row> rows = StatementRows.Of(db, caller.MerchantId!.Value, currency, kind);
            if (ask.After is { } after) rows = rows.Where(row => row.Id < after);
            List<StatementRows.Row> found = await rows.Take(ask.Limit + 1).ToListAsync(stop);
            return ask.Cut<StatementLine>([.. found.Select(row => StatementLine.Of(row, currency))], line => line.Id);
        }, stop);
}
