using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Takes a placement back from the reviewer; it is a draft again. What is approved goes on.</summary>
/// <remarks>Refuses: placements.not_found, placements.wrong_state. Tells: placement.recalled.</remarks>
internal sealed class RecallPlacement(Writer writer)
{
    /// <summary>Recalls.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PlacementSheet>(caller, PromotionPermissions.Write, async write =>
        {
            Outcome<Placement> step = await PlacementStep.TakeAsync(write, id, PlacementMove.Recall, PromotionEvents.Recalled);
            if (!step.Is(out Placement? placement, out Refusal? no)) return no;
            await SubmitReview.WithdrawAsync(write, PromotionEvents.Placement, id);
            return await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop);
        }, stop);
}
