using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions;

/// <summary>
/// Counts one day of one merchant again, another one each run, people included; what differs is put right and said in the log. It never should.
/// </summary>
internal sealed class CheckDays(Reader reader, Writer writer, ILogger<CheckDays> log) : IJob
{
    /// <summary>A day with more is left to a rebuild: claims wait meanwhile.</summary>
    private const int Most = 20_000;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        if (await reader.RunAsync(db => PickAsync(db, stop), stop) is not var (merchant, day)) return;
        Outcome<int> different = await writer.RunAsync<int>(Caller.System, async write =>
        {
            await BehaviourBook.LockAsync(write, merchant);
            return await Recount.DayAsync(write, merchant, day);
        }, stop);
        if (different.Value > 0)
            log.LogError("{Count} rollups of merchant {Merchant} on {Day} were not what the rows say, and were put right.", different.Value, merchant, day);
    }

    private static async Task<(long Merchant, DateOnly Day)?> PickAsync(WorkbenchDb db, CancellationToken stop)
    {
        int merchants = await db.GuestBooks.CountAsync(stop);
        if (merchants == 0) return null;
        long merchant = await db.GuestBooks.OrderBy(row => row.MerchantId).Skip(Random.Shared.Next(merchants)).Select(row => row.MerchantId).FirstAsync(stop);
        var days = await db.DayCounts.Where(row => row.MerchantId == merchant).GroupBy(row => row.Day)
            .Select(day => new { day.Key, Rows = day.Sum(row => row.Times) }).Where(day => day.Rows <= Most).ToListAsync(stop);
        return days.Count == 0 ? null : (merchant, days[Random.Shared.Next(days.Count)].Key);
    }
}
