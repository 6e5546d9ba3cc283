using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Holds a placement back until it is resumed: the decision after the commit serves it no more. Its days go on, and what is set aside for a bought
/// one stays.</summary>
/// <remarks>Refuses: placements.not_found, placements.wrong_state. Tells: placement.paused.</remarks>
internal sealed class PausePlacement(Writer writer)
{
    /// <summary>Pauses.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PlacementSheet>(caller, PromotionPermissions.Write, async write =>
            (await PlacementStep.TakeAsync(write, id, PlacementMove.Pause, PromotionEvents.Paused)).Is(out Placement? placement, out Refusal? no)
                ? await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop) : no, stop);
}
