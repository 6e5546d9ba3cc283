using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>One placement of the merchant's.</summary>
/// <remarks>Refuses: placements.not_found.</remarks>
internal sealed class FindPlacement(Reader reader, Clock clock)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<PlacementSheet>(caller, PromotionPermissions.View, async db =>
            await db.Placements.FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == caller.MerchantId, stop) is { } row
                ? await PlacementSheet.OfAsync(db, row, clock.Now, stop)
                : PromotionRefusals.NotFound, stop);
}
