using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Events;

/// <summary>Delivers pending events to the handlers that subscribed, oldest first, some in one transaction; where one fails, each in its own.</summary>
public sealed class TellHandlers(Reader reader, Writer writer, ProductRegistry products, IServiceProvider services) : IJob
{
    private const int AtOnce = 16;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        List<long> waiting = await reader.RunAsync(db => db.Events.Where(row => row.Pending).OrderBy(row => row.Id).Select(row => row.Id).Take(500)
            .ToListAsync(stop), stop);
        foreach (long[] some in waiting.Chunk(AtOnce)) await TellAsync(some, stop);
    }

    private async Task TellAsync(long[] some, CancellationToken stop)
    {
        try
        {
            await writer.RunAsync<Done>(Caller.System, async write =>
            {
                foreach (long id in some) await TellAsync(write, id);
                return default(Done);
            }, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && some.Length > 1)
        {
            foreach (long id in some) await TellAsync([id], stop);
        }
    }

    private async Task TellAsync(Write write, long id)
    {
        // Taken by a guarded update first: it is told once, even if two copies come for it.
        if (await write.Db.Events.Where(row => row.Id == id && row.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Pending, false), write.Stop) == 0) return;
        Event happened = await write.Db.Events.AsNoTracking().SingleAsync(row => row.Id == id, write.Stop);
        foreach (Subscription subscription in products.All(sheet => sheet.AllSubscriptions).Where(one => one.Kind == happened.Kind))
            await ((IEventHandler)ActivatorUtilities.GetServiceOrCreateInstance(services, subscription.Handler)).HandleAsync(write, happened);
        // What the next event's handlers read must be there.
        await write.Db.SaveChangesAsync(write.Stop);
    }
}
