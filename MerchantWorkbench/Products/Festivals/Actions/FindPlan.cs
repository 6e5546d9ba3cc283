using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>A plan for staff: its terms, its versions, how many sign-ups stand where.</summary>
/// <remarks>Refuses: festivals.not_found.</remarks>
internal sealed class FindPlan(Reader reader, Clock clock)
{
    /// <summary>One version.</summary>
    public sealed record Version(int Number, DateTimeOffset At, string By);

    /// <summary>The plan, its versions, the newest first, and its sign-ups by state.</summary>
    public sealed record View(PlanSheet Plan, IReadOnlyList<Version> Versions, IReadOnlyDictionary<SignUpState, int> Counts);

    /// <summary>Finds.</summary>
    public Task<Outcome<View>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<View>(caller, FestivalPermissions.Plans, async db =>
        {
            if (await db.FestivalPlans.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } row) return FestivalRefusals.NotFound;
            List<Version> versions = await db.PlanVersions.Where(one => one.PlanId == id).OrderByDescending(one => one.Version)
                .Select(one => new Version(one.Version, one.At, one.By)).ToListAsync(stop);
            var stages = await db.SignUps.Where(one => one.PlanId == id).GroupBy(one => new { one.Stage, one.ClosesAt })
                .Select(all => new { all.Key.Stage, all.Key.ClosesAt, Count = all.Count() }).ToListAsync(stop);
            DateTimeOffset ends = PlanClock.EndsAt(row.Terms, Zone.Of(null));
            return new View(PlanSheet.Of(row, Zone.Of(null).Day(clock.Now)), versions,
                stages.GroupBy(one => one.Stage.State(one.ClosesAt, ends, clock.Now)).ToDictionary(all => all.Key, all => all.Sum(one => one.Count)));
        }, stop);
}
