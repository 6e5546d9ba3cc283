using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>
/// Stops a placement for good. The decision after the commit serves it no more; another copy's as soon as it hears of it, within a second at the
/// latest. A revision that waits for review waits no more.
/// </summary>
/// <remarks>Refuses: placements.not_found, placements.wrong_state. Tells: placement.stopped.</remarks>
internal sealed class StopPlacement(Writer writer)
{
    /// <summary>Stops.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PlacementSheet>(caller, PromotionPermissions.Write, async write =>
        {
            Outcome<Placement> step = await PlacementStep.TakeAsync(write, id, PlacementMove.Stop, PromotionEvents.Stopped);
            if (!step.Is(out Placement? placement, out Refusal? no)) return no;
            await SubmitReview.WithdrawAsync(write, PromotionEvents.Placement, id);
            return await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop);
        }, stop);
}
