using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Lets a placement that was held back take part again, as it is approved.</summary>
/// <remarks>Refuses: placements.not_found, placements.wrong_state. Tells: placement.resumed.</remarks>
internal sealed class ResumePlacement(Writer writer)
{
    /// <summary>Resumes.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PlacementSheet>(caller, PromotionPermissions.Write, async write =>
            (await PlacementStep.TakeAsync(write, id, PlacementMove.Resume, PromotionEvents.Resumed)).Is(out Placement? placement, out Refusal? no)
                ? await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop) : no, stop);
}
