using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>
/// Works out again who belongs to each crowd that is not over, for those who hand something to it. What did not change is not written; a crowd that is given
/// another rule meanwhile keeps the people of that one.
/// </summary>
internal sealed class KeepCrowds(Reader reader, Writer writer, Clock clock) : IJob
{
    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset now = clock.Now;
        List<SavedCrowd> live = await reader.RunAsync(db => db.SavedCrowds.AsNoTracking().Where(row => row.OverAt > now).ToListAsync(stop), stop);
        foreach (IGrouping<long, SavedCrowd> own in live.GroupBy(crowd => crowd.MerchantId))
        {
            GuestDays guests = await reader.RunAsync(db => CrowdRows.ReadAsync(db, own.Key, now, stop), stop);
            (SavedCrowd Crowd, byte[] Who)[] changed = [.. own.Select(crowd => (crowd, guests.Of(crowd.Rule()).Write()))
                .Where(one => !one.Item2.AsSpan().SequenceEqual(one.crowd.Who))];
            if (changed.Length > 0) await writer.RunAsync<Done>(Caller.System, write => WriteAsync(write, changed), stop);
        }
    }

    private static async Task<Outcome<Done>> WriteAsync(Write write, (SavedCrowd Crowd, byte[] Who)[] changed)
    {
        foreach ((SavedCrowd crowd, byte[] who) in changed)
            await write.Db.SavedCrowds.Where(row => row.Id == crowd.Id && row.Version == crowd.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Who, who), write.Stop);
        return default(Done);
    }
}
