using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions.Paid;

/// <summary>
/// Ends bought placements whose last day has passed, and those whose budget does not cover one more event: what is left goes back. A minute's grace, so that
/// the last views are written down first.
/// </summary>
/// <remarks>Tells: placement.released, placement.stopped.</remarks>
internal sealed class EndPaidPlacements(Reader reader, Writer writer, Clock clock) : IJob
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset over = clock.Now - Grace;
        List<long> ended = await reader.RunAsync(db => Over(db, over).OrderBy(row => row.EndsAt).Take(AtOnce).Select(row => row.PlacementId)
            .ToListAsync(stop), stop);
        foreach (long id in ended) await writer.RunAsync(Caller.System, write => EndAsync(write, id), stop);
    }

    private static IQueryable<Spending> Over(WorkbenchDb db, DateTimeOffset over) => db.Spendings.Where(row =>
        row.EndedAt == null && row.KeptAt != null && (row.EndsAt <= over || row.Spent + row.Most > row.Total * PaidTerms.Parts));

    /// <summary>Asked again inside: its merchant may have been quicker.</summary>
    private static async Task<Outcome<Done>> EndAsync(Write write, long id)
    {
        if (await PlacementStep.LockAsync(write, id) is not { } placement) return default(Done);
        if (!await Over(write.Db, write.Now - Grace).AnyAsync(row => row.PlacementId == id, write.Stop)) return default(Done);
        bool isByClock = await write.Db.Spendings.AnyAsync(row => row.PlacementId == id && row.EndsAt <= write.Now - Grace, write.Stop);
        if (!isByClock && placement.Life.Allows(PlacementMove.Stop))
        {
            await PlacementStep.TakeAsync(write, id, PlacementMove.Stop, PromotionEvents.Stopped, new { reason = "budget_spent" });
            await SubmitReview.WithdrawAsync(write, PromotionEvents.Placement, id);
            return default(Done);
        }
        await Spendings.ReleaseAsync(write, id);
        write.Tell(placement.MerchantId, PromotionEvents.Placement, id, PromotionEvents.Released);
        return default(Done);
    }
}
