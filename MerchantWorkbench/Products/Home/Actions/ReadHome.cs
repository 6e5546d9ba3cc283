using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>Reads the overview. Where coupons are not open the rest is there all the same.</summary>
/// <remarks>Refuses only for want of rights.</remarks>
internal sealed class ReadHome(Reader reader, CouponFigures figures, CouponTodos todos, CouponCalendar calendar)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    /// <summary>Reads.</summary>
    /// <param name="zone">The merchant's zone.</param>
    public async Task<Outcome<HomeSheet>> RunAsync(Caller caller, Zone zone, CancellationToken stop = default)
    {
        Outcome<IReadOnlyList<ProductOpening>> openings = await reader.RunAsync<IReadOnlyList<ProductOpening>>(caller, HomePermissions.View, async db =>
            await db.ProductOpenings.Where(row => row.State == OpeningState.InReview || row.State == OpeningState.Rejected).ToListAsync(stop), stop);
        if (openings.Refusal is { } no) return no;
        CouponOverview? overview = (await figures.OverviewAsync(caller, zone, stop)).Value;
        bool isNew = overview is null || !(await calendar.AnyAsync(caller, stop)).Value;
        return new HomeSheet(
            overview, isNew, (await todos.ListAsync(caller, stop)).Value ?? [], openings.Value!,
            (await calendar.RunningAsync(caller, zone, 3, stop)).Value ?? [], (await calendar.ComingAsync(caller, Ahead, stop)).Value ?? []);
    }
}
