using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions.Exclusive;

/// <summary>Gives days back whose quote aged out or that passed without an approval, and pays those that begin.</summary>
internal sealed class SettleSlotDays(Reader reader, Writer writer, Clock clock) : IJob
{
    private const int AtOnce = 200;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset now = clock.Now;
        DateOnly today = ExclusiveRules.Calendar.Day(now);
        List<long> due = await reader.RunAsync(db => db.SlotDays.Where(row => row.EndedAt == null && row.PaidAt == null
                && ((row.KeptAt == null && row.QuotedUntil <= now) || (row.KeptAt != null && row.Day <= today)))
            .Select(row => row.PlacementId).Distinct().OrderBy(id => id).Take(AtOnce).ToListAsync(stop), stop);
        foreach (long id in due)
            await writer.RunAsync<Done>(Caller.System, async write =>
            {
                if (await PlacementStep.LockAsync(write, id) is { } placement) await SlotDays.SettleAsync(write, placement);
                return default(Done);
            }, stop);
    }
}
