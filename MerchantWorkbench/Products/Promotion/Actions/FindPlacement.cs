using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>One placement of the merchant's.</summary>
/// <remarks>Refuses: placements.not_found.</remarks>
internal sealed class FindPlacement(Reader reader, BookableCoupons coupons, Clock clock)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<PlacementSheet>(caller, PromotionPermissions.View, async db =>
        {
            if (await db.Placements.FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == caller.MerchantId, stop) is not { } row)
                return PromotionRefusals.NotFound;
            PlacementSheet sheet = await PlacementSheet.OfAsync(db, row, clock.Now, stop);
            return sheet with
            {
                CouponWaits = row is { Stage: not (PlacementStage.InReview or PlacementStage.Approved or PlacementStage.Stopped), Body.Kind: ThingKind.Coupon }
                    && await coupons.FindAsync(db, row.MerchantId, await PlacementStep.ZoneAsync(db, row.MerchantId, stop), row.Body.Thing, stop)
                        is { Waits: true },
                SentBackFor = row.Stage == PlacementStage.Rejected ? await WhyAsync(db, id, stop) : null,
            };
        }, stop);

    /// <summary>The last word about it, where that was no reviewer's.</summary>
    private static async Task<SentBackFor?> WhyAsync(WorkbenchDb db, long id, CancellationToken stop)
    {
        Event? told = await db.Events.AsNoTracking().Where(row => row.SubjectId == id && row.Kind == PromotionEvents.Rejected)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(stop);
        return told is not null && Words.TryParse(EventLog.Detail(told, "reason"), out SentBackFor why) ? why : null;
    }
}
