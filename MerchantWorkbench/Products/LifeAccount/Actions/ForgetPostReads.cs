using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Deletes readings that no figure counts any more: who read what is kept no longer than it is needed.</summary>
internal sealed class ForgetPostReads(Reader reader, Writer writer, Clock clock) : IJob
{
    /// <summary>The days of the figures, the window before them, and one to spare.</summary>
    public const int Days = ReadPostFigures.Days + LastTouch.Days + 1;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset end = clock.Now.AddDays(-Days);
        if (!await reader.RunAsync(db => db.PostReads.AnyAsync(row => row.At < end, stop), stop)) return;
        await writer.RunAsync<Done>(Caller.System, async write =>
        {
            await write.Db.PostReads.Where(row => row.At < end).ExecuteDeleteAsync(stop);
            return default(Done);
        }, stop);
    }
}
