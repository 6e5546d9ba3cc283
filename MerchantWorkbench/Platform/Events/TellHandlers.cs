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
        Event happened = await write.Db.Events.SingleAsync(row => row.Id == id, write.Stop);
        if (!happened.Pending) return default(Done);
        foreach (Subscription subscription in products.All(sheet => sheet.AllSubscriptions).Where(one => one.Kind == happened.Kind))
            await ((IEventHandler)ActivatorUtilities.GetServiceOrCreateInstance(services, subscription.Handler)).HandleAsync(write, happened);
        happened.Pending = false;
        return default(Done);
    }
}
