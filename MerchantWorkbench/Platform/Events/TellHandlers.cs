using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Events;

/// <summary>Delivers pending events to the handlers that subscribed, oldest first, each in a transaction of its own.</summary>
public sealed class TellHandlers(Reader reader, Writer writer, ProductRegistry products, IServiceProvider services) : IJob
{
    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        List<long> waiting = await reader.RunAsync(db => db.Events.Where(row => row.Pending).OrderBy(row => row.Id).Select(row => row.Id).Take(500)
            .ToListAsync(stop), stop);
        foreach (long id in waiting) await writer.RunAsync(Caller.System, write => TellAsync(write, id), stop);
    }

    private async Task<Outcome<Done>> TellAsync(Write write, long id)
    {
        // Taken by a guarded update first: it is told once, even if two copies come for it.
        if (await write.Db.Events.Where(row => row.Id == id && row.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Pending, false), write.Stop) == 0) return default(Done);
        Event happened = await write.Db.Events.AsNoTracking().SingleAsync(row => row.Id == id, write.Stop);
        foreach (Subscription subscription in products.All(sheet => sheet.AllSubscriptions).Where(one => one.Kind == happened.Kind))
            await ((IEventHandler)ActivatorUtilities.GetServiceOrCreateInstance(services, subscription.Handler)).HandleAsync(write, happened);
        return default(Done);
    }
}
