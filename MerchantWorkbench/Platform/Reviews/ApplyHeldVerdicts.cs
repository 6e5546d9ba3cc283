using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Lets the screen's verdicts take effect when their time to undo is over.</summary>
public sealed class ApplyHeldVerdicts(Reader reader, Writer writer, DecideReview decide, Clock clock) : IJob
{
    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset now = clock.Now;
        List<long> due = await reader.RunAsync(db => db.Reviews
            .Where(row => row.AppliedAt == null && row.WaitsSince == null && row.EffectiveAt != null && row.EffectiveAt <= now)
            .Select(row => row.Id).ToListAsync(stop), stop);
        foreach (long id in due)
            await writer.RunAsync<Done>(Caller.System, async write =>
            {
                // Taken by a guarded update first: it takes effect once, and not when it is undone in this very moment.
                if (await write.Db.Reviews.Where(row => row.Id == id && row.AppliedAt == null && row.WaitsSince == null && row.EffectiveAt <= now)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.AppliedAt, write.Now), stop) == 1)
                    await decide.TakeEffectAsync(write, await write.Db.Reviews.SingleAsync(row => row.Id == id, stop));
                return default(Done);
            }, stop);
    }
}
