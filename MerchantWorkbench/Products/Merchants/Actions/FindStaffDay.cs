using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>The staff's day in figures.</summary>
/// <param name="Waiting">Submissions nobody has decided.</param>
/// <param name="Oldest">When the oldest of them came in.</param>
/// <param name="DecidedToday">By everybody, since midnight in the platform's zone.</param>
/// <param name="DecidedYesterday">To compare with.</param>
/// <param name="Work">What else waits for who asks, with how much of it.</param>
internal sealed record StaffDay(
    int Waiting, DateTimeOffset? Oldest, int DecidedToday, int DecidedYesterday, int Merchants, int WithoutOwner,
    IReadOnlyList<(WaitingWork What, int Count)> Work);

/// <summary>Counts what waits for staff and what was done today.</summary>
internal sealed class FindStaffDay(Reader reader, ProductRegistry products, Rights rights, Clock clock)
{
    /// <summary>Counts.</summary>
    public Task<Outcome<StaffDay>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<StaffDay>(caller, ReviewPermissions.View, db => CountAsync(db, caller, stop), stop);

    private async Task<Outcome<StaffDay>> CountAsync(WorkbenchDb db, Caller caller, CancellationToken stop)
    {
        List<(WaitingWork, int)> work = [];
        foreach (WaitingWork what in products.All(sheet => sheet.AllWaiting))
            if (await rights.WhyNotAsync(db, caller, what.Permission, stop) is null && await what.Count(db, stop) is > 0 and var count) work.Add((what, count));
        Zone zone = Zone.Of(null);
        DateTimeOffset midnight = zone.StartOf(zone.Day(clock.Now)), before = zone.StartOf(zone.Day(clock.Now).AddDays(-1));
        IQueryable<Review> open = db.Reviews.Where(row => row.DecidedAt == null && !row.ByPolicy), decided = db.Reviews.Where(row => row.DecidedBy != null);
        return new StaffDay(
            await open.CountAsync(stop),
            await open.OrderBy(row => row.Id).Select(row => (DateTimeOffset?)row.SubmittedAt).FirstOrDefaultAsync(stop),
            await decided.CountAsync(row => row.DecidedAt >= midnight, stop),
            await decided.CountAsync(row => row.DecidedAt >= before && row.DecidedAt < midnight, stop),
            await db.Merchants.CountAsync(row => row.ClosedAt == null, stop),
            await db.Merchants.CountAsync(row => row.ClosedAt == null
                && !db.Memberships.Any(member => member.MerchantId == row.Id && member.Role == Role.Owner && member.DisabledAt == null), stop),
            work);
    }
}
