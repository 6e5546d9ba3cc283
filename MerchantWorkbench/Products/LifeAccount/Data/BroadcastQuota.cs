using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>The quota of broadcasts in a merchant's week, Monday to Sunday by its own calendar.</summary>
internal static class BroadcastQuota
{
    /// <summary>How much of it is used.</summary>
    public static async Task<BroadcastMeter> ReadAsync(WorkbenchDb db, long merchant, Zone zone, DateTimeOffset now, CancellationToken stop)
    {
        DateOnly today = zone.Day(now), week = WeekTime.Monday(today);
        int used = await db.BroadcastWeeks.Where(row => row.MerchantId == merchant && row.Week == week).Select(row => row.Used).FirstOrDefaultAsync(stop);
        return new BroadcastMeter(used, BroadcastPolicy.On(today), week.AddDays(7));
    }

    /// <summary>Uses one up, by an update that is guarded: of two at once for the last one, the second finds none.</summary>
    /// <returns>The week it was taken from; null when none is left.</returns>
    public static async Task<DateOnly?> TakeAsync(Write write, long merchant, Zone zone)
    {
        DateOnly today = zone.Day(write.Now), week = WeekTime.Monday(today);
        int quota = BroadcastPolicy.On(today);
        await write.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO life_account_broadcast_week (merchant_id, week, used) VALUES ({merchant}, {week}, 0) ON CONFLICT DO NOTHING", write.Stop);
        int taken = await write.Db.BroadcastWeeks.Where(row => row.MerchantId == merchant && row.Week == week && row.Used < quota)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used + 1), write.Stop);
        return taken == 1 ? week : null;
    }
}
