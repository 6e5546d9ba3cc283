using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>Festivals that run today by the town's calendar and have somebody in them, for shoppers' first page.</summary>
/// <remarks>Remembered for all visitors while nothing was written; the day is asked each time.</remarks>
internal sealed class ReadRunningFestivals(Reader reader, Changes changes, Clock clock)
{
    /// <summary>Festivals shown at once.</summary>
    public const int Most = 3;

    private readonly Remembered<int, IReadOnlyList<Running>> remembered = new(changes);

    /// <summary>One festival.</summary>
    public sealed record Running(string Id, PlanTerms Terms);

    /// <summary>Reads.</summary>
    public async Task<IReadOnlyList<Running>> RunAsync(CancellationToken stop = default)
    {
        DateOnly today = Zone.Of(null).Day(clock.Now);
        IReadOnlyList<Running>? all = await remembered.FindAsync(today.DayNumber, () => reader.RunAsync(db => ReadAsync(db, today, stop), stop));
        return all!;
    }

    private static async Task<IReadOnlyList<Running>?> ReadAsync(WorkbenchDb db, DateOnly today, CancellationToken stop)
    {
        IQueryable<SignUp> inside = db.SignUps.Where(one => one.Stage == SignUpStage.Enabled || one.Stage == SignUpStage.Closing);
        List<Plan> plans = await db.FestivalPlans
            .Where(row => row.Stage == PlanStage.Published && row.LastDay >= today && row.FirstDay <= today && inside.Any(one => one.PlanId == row.Id))
            .OrderBy(row => row.LastDay).ThenBy(row => row.Id).Take(Most).ToListAsync(stop);
        return plans.ConvertAll(row => new Running(Ids.Text(row.Id), row.Terms));
    }
}
