using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Deletes impressions that no page shows any more: who saw what is kept no longer than it is needed.</summary>
internal sealed class ForgetImpressions(Reader reader, Writer writer, Clock clock) : IJob
{
    /// <summary>Days a receipt can be opened.</summary>
    public const int Days = 98;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset end = clock.Now.AddDays(-Days);
        if (!await reader.RunAsync(db => db.Impressions.AnyAsync(row => row.At < end, stop), stop)) return;
        await writer.RunAsync<Done>(Caller.System, async write =>
        {
            DateOnly day = DateOnly.FromDateTime(end.UtcDateTime).AddDays(1);
            await write.Db.SpendingDays.Where(row => row.Day <= day && !row.IsOld)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOld, true), stop);
            await write.Db.Impressions.Where(row => row.At < end).ExecuteDeleteAsync(stop);
            return default(Done);
        }, stop);
    }
}
