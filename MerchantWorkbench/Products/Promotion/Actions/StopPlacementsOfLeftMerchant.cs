using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>When a merchant is closed or leaves promotion, nothing of it is served any more.</summary>
/// <remarks>Tells: placement.stopped.</remarks>
internal sealed class StopPlacementsOfLeftMerchant : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        bool isLeft = happened.Kind == "product.left";
        if (isLeft && (happened.Data is null
            || JsonDocument.Parse(happened.Data).RootElement.GetProperty("product").GetString() != OpenShops.Promotion)) return;
        long? merchant = isLeft ? happened.MerchantId : happened.SubjectId;
        foreach (long id in await write.Db.Placements.Where(row => row.MerchantId == merchant && row.Stage != PlacementStage.Stopped)
            .Select(row => row.Id).ToListAsync(write.Stop))
        {
            await PlacementStep.TakeAsync(write, id, PlacementMove.Stop, PromotionEvents.Stopped);
            await SubmitReview.WithdrawAsync(write, PromotionEvents.Placement, id);
        }
    }
}
