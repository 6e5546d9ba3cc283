using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>All entries of a currency for a table, row after row, so that any number fits in memory.</summary>
internal sealed class ExportStatement(Reader reader)
{
    /// <summary>Hands the lines to <paramref name="take"/>, newest first, once the right is proven.</summary>
    public Task<Outcome<Done>> RunAsync(
        Caller caller, Currency currency, string? kind, Func<IAsyncEnumerable<StatementLine>, Task> take, CancellationToken stop = default) =>
        reader.RunAsync<Done>(caller, IncentivePermissions.View, async db =>
        {
            await take(StatementRows.Of(db, caller.MerchantId!.Value, currency, kind).AsAsyncEnumerable()
                .Select(row => StatementLine.Of(row, currency)));
            return default(Done);
        }, stop);
}
